package dev.storygen.plugin;

import dev.storygen.event.Event.WorkerDied;
import dev.storygen.worker.parent.StoryDeaths;
import dev.storygen.worker.parent.StoryDeaths.Next;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the console says about a worker that died. */
final class WorkerDeathMessage {

  private final StoryDeaths deaths = new StoryDeaths();

  /** The message of the next death. */
  String of(WorkerDied death) {
    Map<String, Next> next = deaths.add(death);
    String died = "The worker died (" + death.cause() + ") with ";
    return next.isEmpty()
        ? died + "no story in flight."
        : died + String.join(", ", death.stories()) + " in flight; " + text(next) + ".";
  }

  private static String text(Map<String, Next> stories) {
    Collection<Next> all = stories.values();
    if (all.contains(Next.REPORTED)) {
      return "it ran alone and is not run again";
    }
    if (!all.contains(Next.ALONE)) {
      return "each is run again";
    }
    if (!all.contains(Next.TOGETHER)) {
      return "each is run again alone";
    }
    List<String> alone =
        stories.keySet().stream().filter(story -> stories.get(story) == Next.ALONE).toList();
    return "of these, again alone: " + String.join(", ", alone);
  }
}
