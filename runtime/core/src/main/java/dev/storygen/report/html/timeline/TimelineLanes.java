package dev.storygen.report.html.timeline;

import dev.storygen.report.html.story.ReportedStory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Assigns the stories of a timeline to rows.
 *
 * @param byStory the row of each story by its name
 * @param shared whether a row takes the next story when one has ended
 * @param executors the executor of each row of a cluster; empty if stories were made on this
 *     machine
 */
public record TimelineLanes(
    int count, Map<String, Integer> byStory, boolean shared, List<String> executors) {

  /** Up to this number of stories, each has a row of its own with a label. */
  static final int MAX_OWN_ROWS = 40;

  /** {@code executor-2} before {@code executor-10}. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  /** Stories without a start time have no row. Those of a cluster lie in rows of its executors. */
  static TimelineLanes of(List<ReportedStory> stories) {
    List<ReportedStory> started =
        stories.stream()
            .filter(story -> story.startedAt() != null)
            .sorted(Comparator.comparing(ReportedStory::startedAt))
            .toList();
    boolean cluster = started.stream().anyMatch(story -> !story.executor().isEmpty());
    boolean shared = cluster || started.size() > MAX_OWN_ROWS;
    Map<String, List<ReportedStory>> places = new TreeMap<>(BY_NUMBER);
    started.forEach(
        story -> places.computeIfAbsent(story.executor(), place -> new ArrayList<>()).add(story));
    Map<String, Integer> lanes = new LinkedHashMap<>();
    List<String> executors = new ArrayList<>();
    int count = 0;
    for (Map.Entry<String, List<ReportedStory>> place : places.entrySet()) {
      int rows = assign(place.getValue(), shared, count, lanes);
      executors.addAll(Collections.nCopies(rows, place.getKey()));
      count += rows;
    }
    return new TimelineLanes(count, lanes, shared, cluster ? executors : List.of());
  }

  private static int assign(
      List<ReportedStory> stories, boolean shared, int first, Map<String, Integer> lanes) {
    List<Long> ends = new ArrayList<>();
    for (ReportedStory story : stories) {
      long start = story.startedAt().toEpochMilli();
      int lane = shared ? firstFree(ends, start) : ends.size();
      long end = start + Math.round(story.seconds() * 1000);
      if (lane == ends.size()) {
        ends.add(end);
      } else {
        ends.set(lane, end);
      }
      lanes.put(story.name(), first + lane);
    }
    return ends.size();
  }

  /** The labels of the rows, from top to bottom: each executor at its first row. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int row = 0; row < executors.size(); row++) {
      String executor = executors.get(row).isEmpty() ? "earlier" : executors.get(row);
      labels.add(row > 0 && executors.get(row).equals(executors.get(row - 1)) ? "" : executor);
    }
    return labels;
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
