package dev.storygen.engine;

import dev.storygen.check.GateBaseline;
import dev.storygen.event.EventSink;
import dev.storygen.worker.JudgedStory;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The stories that an engine has to judge.
 *
 * @param request of the goal
 * @param task of the request, valid
 * @param stories those to be judged
 * @param baseline empty for none
 * @param keys the environment variables that providers read, such as keys of services
 * @param unmeasured reports a story that could not be judged, with why and what to do
 * @param events gets what happens
 * @param clock of the build
 */
public record VerifyRun(
    Request request,
    Task.Verify task,
    List<JudgedStory> stories,
    Optional<GateBaseline> baseline,
    Map<String, String> keys,
    BiConsumer<JudgedStory, String> unmeasured,
    EventSink events,
    Clock clock) {

  public VerifyRun {
    stories = List.copyOf(stories);
    keys = Map.copyOf(keys);
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "VerifyRun" + stories.stream().map(JudgedStory::id).toList();
  }
}
