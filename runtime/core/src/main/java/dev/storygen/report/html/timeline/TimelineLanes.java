package dev.storygen.report.html.timeline;

import dev.storygen.report.html.story.ReportedStory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns the stories of a timeline to rows.
 *
 * @param count number of rows
 * @param byStory the row of each story by its name, in the order of their starts
 * @param shared whether a row takes the next story when one has ended
 */
public record TimelineLanes(int count, Map<String, Integer> byStory, boolean shared) {

  /** Up to this number of stories, each has a row of its own with a label. */
  static final int MAX_OWN_ROWS = 40;

  /** Stories without a start time have no row. */
  static TimelineLanes of(List<ReportedStory> stories) {
    List<ReportedStory> started =
        stories.stream()
            .filter(story -> story.startedAt() != null)
            .sorted(Comparator.comparing(ReportedStory::startedAt))
            .toList();
    boolean shared = started.size() > MAX_OWN_ROWS;
    Map<String, Integer> lanes = new LinkedHashMap<>();
    List<Long> ends = new ArrayList<>();
    for (ReportedStory story : started) {
      long start = story.startedAt().toEpochMilli();
      int lane = shared ? firstFree(ends, start) : ends.size();
      long end = start + Math.round(story.seconds() * 1000);
      if (lane == ends.size()) {
        ends.add(end);
      } else {
        ends.set(lane, end);
      }
      lanes.put(story.name(), lane);
    }
    return new TimelineLanes(ends.size(), lanes, shared);
  }

  private static int firstFree(List<Long> ends, long start) {
    for (int lane = 0; lane < ends.size(); lane++) {
      if (ends.get(lane) <= start) {
        return lane;
      }
    }
    return ends.size();
  }
}
