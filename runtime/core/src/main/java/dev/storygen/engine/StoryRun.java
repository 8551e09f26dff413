package dev.storygen.engine;

import dev.storygen.event.EventSink;
import dev.storygen.model.StoryBrief;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The stories that an engine has to make.
 *
 * @param request of the goal
 * @param task of the request
 * @param briefs those of the stories, valid
 * @param keys the environment variables that providers read, such as keys of services
 * @param events gets what happens
 * @param onEnd gets what has to be done before the process ends, however that comes
 * @param clock of the build
 */
public record StoryRun(
    Request request,
    Task.Generate task,
    List<StoryBrief> briefs,
    Map<String, String> keys,
    EventSink events,
    Consumer<Runnable> onEnd,
    Clock clock) {

  public StoryRun {
    briefs = List.copyOf(briefs);
    keys = Map.copyOf(keys);
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "StoryRun" + briefs.stream().map(StoryBrief::id).toList();
  }
}
