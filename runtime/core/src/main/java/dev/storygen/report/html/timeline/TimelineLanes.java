package dev.storygen.report.html.timeline;

import dev.storygen.report.html.story.ReportedStory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which row of a timeline a story is drawn in.
 *
 * @param count of rows
 * @param of each story, by name, in the order that they began
 * @param packed whether a row is used again by the story that begins when another has ended
 */
public record TimelineLanes(int count, Map<String, Integer> of, boolean packed) {

  /** As many stories as have a row and a name of their own. */
  static final int NAMED = 40;

  /** Stories of unknown time have none. */
  static TimelineLanes of(List<ReportedStory> stories) {
    List<ReportedStory> begun =
        stories.stream()
            .filter(story -> story.startedAt() != null)
            .sorted(Comparator.comparing(ReportedStory::startedAt))
            .toList();
    boolean packed = begun.size() > NAMED;
    Map<String, Integer> lanes = new LinkedHashMap<>();
    List<Long> ends = new ArrayList<>();
    for (ReportedStory story : begun) {
      long start = story.startedAt().toEpochMilli();
      int lane = packed ? free(ends, start) : ends.size();
      long end = start + Math.round(story.seconds() * 1000);
      if (lane == ends.size()) {
        ends.add(end);
      } else {
        ends.set(lane, end);
      }
      lanes.put(story.name(), lane);
    }
    return new TimelineLanes(ends.size(), lanes, packed);
  }

  private static int free(List<Long> ends, long start) {
    for (int lane = 0; lane < ends.size(); lane++) {
      if (ends.get(lane) <= start) {
        return lane;
      }
    }
    return ends.size();
  }
}
