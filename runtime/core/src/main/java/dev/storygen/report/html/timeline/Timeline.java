package dev.storygen.report.html.timeline;

import dev.storygen.metrics.Metrics;
import dev.storygen.report.html.chart.AxisTick;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.chart.TimeAxis;
import dev.storygen.report.html.story.ReportedStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The timeline of a run: stories and their stages, retries, failures, worker crashes and circuit
 * breakers.
 *
 * @param description the timeline as text
 * @param rows the stories from top to bottom; empty where rows are shared
 * @param lanes the row of each story
 * @param rowHeight in pixels
 * @param marks one path per kind of mark, the lowest layer first
 * @param breakers a row per service whose circuit breaker opened
 */
public record Timeline(
    TimeAxis axis,
    String description,
    List<ReportedStory> rows,
    TimelineLanes lanes,
    int rowHeight,
    List<TimelineMark> marks,
    List<BreakerRow> breakers) {

  /** As the style sheet has it. */
  private static final int LABELLED_HEIGHT = 22;

  private static final int DEFAULT_WIDTH = 900;
  private static final int MAX_WIDTH = 20_000;

  /** Pixels per story and row, on average. */
  private static final int STORY_WIDTH = 14;

  /** Ticks per {@link #DEFAULT_WIDTH}. */
  private static final int TICKS = 6;

  /** Null if no story has a start time. */
  public static Timeline of(Metrics metrics, List<ReportedStory> stories) {
    TimelineLanes lanes = TimelineLanes.of(stories);
    TimeAxis axis = axis(stories);
    if (axis == null) {
      return null;
    }
    int height = height(lanes);
    List<ReportedStory> rows =
        lanes.shared()
            ? List.of()
            : stories.stream()
                .filter(story -> lanes.byStory().containsKey(story.name()))
                .sorted(Comparator.comparing(story -> lanes.byStory().get(story.name())))
                .toList();
    return new Timeline(
        axis,
        description(metrics, lanes, axis),
        rows,
        lanes,
        height,
        new TimelineDrawing(axis, lanes, height).marks(metrics, stories),
        metrics.breakers().stream()
            .filter(
                breaker ->
                    breaker.changes().stream()
                        .anyMatch(change -> axis.contains(change.timestamp())))
            .map(breaker -> BreakerRow.of(axis, breaker))
            .toList());
  }

  private static int height(TimelineLanes lanes) {
    if (!lanes.shared() || hasLabels(lanes)) {
      return LABELLED_HEIGHT;
    }
    return lanes.count() > 24 ? 8 : 14;
  }

  /** Of many executors, the rows have no labels. */
  private static boolean hasLabels(TimelineLanes lanes) {
    return !lanes.executors().isEmpty() && lanes.count() <= TimelineLanes.MAX_OWN_ROWS;
  }

  /** The executors of a cluster beside their rows; empty where rows have no labels. */
  List<String> executors() {
    return hasLabels(lanes) ? lanes.labels() : List.of();
  }

  int height() {
    return lanes.count() * rowHeight;
  }

  /** The width in pixels where the timeline has to scroll, else {@code 100%}. */
  String width() {
    return pixels() > DEFAULT_WIDTH ? Integer.toString(pixels()) : "100%";
  }

  List<AxisTick> ticks() {
    return axis.ticks(TICKS * Math.max(DEFAULT_WIDTH, pixels()) / DEFAULT_WIDTH);
  }

  /** The row of a story; -1 if it has none. */
  public int rowOf(ReportedStory story) {
    return lanes.byStory().getOrDefault(story.name(), -1);
  }

  private int pixels() {
    return Math.min(MAX_WIDTH, STORY_WIDTH * lanes.byStory().size() / lanes.count());
  }

  private static TimeAxis axis(List<ReportedStory> stories) {
    Instant start =
        stories.stream()
            .map(ReportedStory::startedAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (start == null) {
      return null;
    }
    double seconds =
        stories.stream()
            .filter(story -> story.startedAt() != null)
            .mapToDouble(
                story ->
                    Duration.between(start, story.startedAt()).toMillis() / 1000.0
                        + story.seconds())
            .max()
            .orElse(0);
    return new TimeAxis(start, Math.max(seconds, 0.1));
  }

  private static String description(Metrics metrics, TimelineLanes lanes, TimeAxis axis) {
    long opened =
        metrics.breakers().stream()
            .flatMap(breaker -> breaker.changes().stream())
            .filter(change -> "open".equals(change.state()))
            .count();
    long executors =
        lanes.executors().stream().filter(executor -> !executor.isEmpty()).distinct().count();
    String stories = DisplayFormats.countOf(lanes.byStory().size(), "story", "stories");
    return "%s; %s from the first start to the last end; %s, %s, %s."
        .formatted(
            executors == 0
                ? stories
                : stories + " on " + DisplayFormats.countOf(executors, "executor", "executors"),
            DisplayFormats.duration(axis.seconds()),
            DisplayFormats.countOf(metrics.retries().size(), "retry", "retries"),
            DisplayFormats.countOf(opened, "breaker opening", "breaker openings"),
            DisplayFormats.countOf(
                metrics.workerCrashes().size(), "worker crash", "worker crashes"));
  }
}
