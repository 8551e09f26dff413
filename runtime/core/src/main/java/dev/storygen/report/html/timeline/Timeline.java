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
 * All stories and their stages over time, with what went wrong on the way.
 *
 * @param described the picture in words
 * @param rows the stories with a row of their own, from top to bottom; none where rows are shared
 * @param lanes how stories share the rows
 * @param rowHeight in pixels
 * @param marks what is drawn, one path a kind, the lowest layer first
 * @param breakers a row for each service whose breaker opened
 */
public record Timeline(
    TimeAxis axis,
    String described,
    List<ReportedStory> rows,
    TimelineLanes lanes,
    int rowHeight,
    List<TimelineMark> marks,
    List<BreakerRow> breakers) {

  private static final int USUAL_WIDTH = 900;
  private static final int WIDEST = 20_000;

  /** What a story should have, in pixels, if they stood side by side. */
  private static final int STORY_WIDTH = 14;

  /** On the usual width. */
  private static final int TICKS = 6;

  /** Null where nothing has a time. */
  public static Timeline of(Metrics metrics, List<ReportedStory> stories) {
    TimelineLanes lanes = TimelineLanes.of(stories);
    TimeAxis axis = axis(stories);
    if (axis == null) {
      return null;
    }
    int height = lanes.packed() ? (lanes.count() > 24 ? 8 : 14) : 22;
    List<ReportedStory> rows =
        lanes.packed()
            ? List.of()
            : stories.stream()
                .filter(story -> lanes.of().containsKey(story.name()))
                .sorted(Comparator.comparing(story -> lanes.of().get(story.name())))
                .toList();
    return new Timeline(
        axis,
        described(metrics, lanes, axis),
        rows,
        lanes,
        height,
        new TimelineDrawing(axis, lanes, height).marks(metrics, stories),
        metrics.breakers().stream()
            .filter(
                breaker ->
                    breaker.changes().stream().anyMatch(change -> axis.holds(change.timestamp())))
            .map(breaker -> BreakerRow.of(axis, breaker))
            .toList());
  }

  int height() {
    return lanes.count() * rowHeight;
  }

  /**
   * In pixels where there are so many stories that the picture has to scroll, else all there is.
   */
  String width() {
    return pixels() > USUAL_WIDTH ? Integer.toString(pixels()) : "100%";
  }

  List<AxisTick> ticks() {
    return axis.ticks(TICKS * Math.max(USUAL_WIDTH, pixels()) / USUAL_WIDTH);
  }

  private int pixels() {
    return Math.min(WIDEST, STORY_WIDTH * lanes.of().size() / lanes.count());
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

  private static String described(Metrics metrics, TimelineLanes lanes, TimeAxis axis) {
    long opened =
        metrics.breakers().stream()
            .flatMap(breaker -> breaker.changes().stream())
            .filter(change -> "open".equals(change.state()))
            .count();
    return "%s in %s; %s, %s, %s."
        .formatted(
            DisplayFormats.counted(lanes.of().size(), "story", "stories"),
            DisplayFormats.duration(axis.seconds()),
            DisplayFormats.counted(metrics.retries().size(), "retry", "retries"),
            DisplayFormats.counted(opened, "breaker opening", "breaker openings"),
            DisplayFormats.counted(
                metrics.workerCrashes().size(), "worker crash", "worker crashes"));
  }
}
