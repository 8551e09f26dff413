package dev.storygen.worker.parent;

import dev.storygen.event.Event.WorkerDied;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each story was in flight when a worker died, and what follows from that. A first death
 * proves nothing against a story whose file was not read: a killed worker takes all of them with
 * it.
 */
public final class StoryDeaths {

  /** What happens to a story that was in flight. */
  public enum Next {
    /** It is run again in one worker with all others. */
    TOGETHER,
    /** It is run again in a worker of its own. */
    ALONE,
    /** It is reported, as it was the only one in flight, for the second time or more. */
    REPORTED
  }

  private final Map<String, Integer> deaths = new HashMap<>();

  /** What happens to each story that was in flight, in their order. */
  public Map<String, Next> add(WorkerDied death) {
    Map<String, Next> next = new LinkedHashMap<>();
    for (String story : death.stories()) {
      next.put(story, next(deaths.merge(story, 1, Integer::sum), death, story));
    }
    return next;
  }

  private static Next next(int deathsOfStory, WorkerDied death, String story) {
    if (deathsOfStory == 1) {
      return death.suspects().contains(story) ? Next.ALONE : Next.TOGETHER;
    }
    return death.stories().size() == 1 ? Next.REPORTED : Next.ALONE;
  }
}
