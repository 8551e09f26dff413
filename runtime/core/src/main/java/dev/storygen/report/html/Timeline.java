package dev.storygen.report.html;

import dev.storygen.metrics.BreakerChange;
import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
record Timeline(
    TimeAxis axis,
    String described,
    List<Story> rows,
    Lanes lanes,
    int rowHeight,
    List<Mark> marks,
    List<BreakerRow> breakers) {

  /**
   * All marks of a kind.
   *
   * @param kind for the style sheet
   * @param label for the legend
   * @param path in a picture {@link TimeAxis#WIDTH} wide, a pixel a unit high
   */
  record Mark(String kind, String label, String path) {

    /** A sample, 14 by 12. */
    String swatch() {
      return switch (kind) {
        case "story" -> "M0 5h14v2h-14z";
        case "failed" -> "M0 0h14v12h-14z";
        case "retry", "crash" -> "M7 0v12";
        default -> "M0 2h14v8h-14z";
      };
    }
  }

  /**
   * When the circuit breaker of a service was not closed.
   *
   * @param open stretches with no calls at all
   * @param halfOpen stretches with one call to see
   * @param described the same in words
   */
  record BreakerRow(String service, String open, String halfOpen, String described) {}

  static final int BREAKER_HEIGHT = 14;
  private static final List<String> STAGES =
      List.of("script", "revise", "voice", "subtitles", "images", "video");

  private static final int USUAL_WIDTH = 900;
  private static final int WIDEST = 20_000;

  /** What a story should have, in pixels, if they stood side by side. */
  private static final int STORY_WIDTH = 14;

  /** On the usual width. */
  private static final int TICKS = 6;

  /** The least that is seen, about a pixel. */
  private static final int LEAST = 4;

  /** Null where nothing has a time. */
  static Timeline of(Metrics metrics, List<Story> stories) {
    Lanes lanes = Lanes.of(stories);
    TimeAxis axis = axis(stories);
    if (axis == null) {
      return null;
    }
    int height = lanes.packed() ? (lanes.count() > 24 ? 8 : 14) : 22;
    List<Story> rows =
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
        new Drawing(axis, lanes, height).marks(metrics, stories),
        metrics.breakers().stream()
            .filter(
                breaker ->
                    breaker.changes().stream().anyMatch(change -> axis.holds(change.timestamp())))
            .map(breaker -> row(axis, breaker))
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

  List<TimeAxis.Tick> ticks() {
    return axis.ticks(TICKS * Math.max(USUAL_WIDTH, pixels()) / USUAL_WIDTH);
  }

  private int pixels() {
    return Math.min(WIDEST, STORY_WIDTH * lanes.of().size() / lanes.count());
  }

  private static TimeAxis axis(List<Story> stories) {
    Instant start =
        stories.stream()
            .map(Story::startedAt)
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

  private static String described(Metrics metrics, Lanes lanes, TimeAxis axis) {
    long opened =
        metrics.breakers().stream()
            .flatMap(breaker -> breaker.changes().stream())
            .filter(change -> "open".equals(change.state()))
            .count();
    return "%s in %s; %s, %s, %s."
        .formatted(
            Figures.counted(lanes.of().size(), "story", "stories"),
            Figures.duration(axis.seconds()),
            Figures.counted(metrics.retries().size(), "retry", "retries"),
            Figures.counted(opened, "breaker opening", "breaker openings"),
            Figures.counted(metrics.workerCrashes().size(), "worker crash", "worker crashes"));
  }

  private static BreakerRow row(TimeAxis axis, BreakerRecord breaker) {
    StringBuilder open = new StringBuilder();
    StringBuilder halfOpen = new StringBuilder();
    List<String> words = new ArrayList<>();
    List<BreakerChange> changes =
        breaker.changes().stream().filter(change -> change.timestamp() != null).toList();
    for (int i = 0; i < changes.size(); i++) {
      BreakerChange change = changes.get(i);
      int from = Math.max(0, axis.x(change.timestamp()));
      int to = i + 1 < changes.size() ? axis.x(changes.get(i + 1).timestamp()) : TimeAxis.WIDTH;
      if ("open".equals(change.state())) {
        Drawing.bar(open, from, to, 2, BREAKER_HEIGHT - 4);
      } else if ("half-open".equals(change.state())) {
        Drawing.bar(halfOpen, from, to, 2, BREAKER_HEIGHT - 4);
      }
      words.add(change.state() + " at " + Figures.duration(axis.since(change.timestamp())));
    }
    return new BreakerRow(
        breaker.service(), open.toString(), halfOpen.toString(), String.join(", ", words));
  }

  /** Puts shapes of a kind into one path: a thousand stories are a few elements. */
  private record Drawing(TimeAxis axis, Lanes lanes, int height) {

    List<Mark> marks(Metrics metrics, List<Story> stories) {
      Map<String, StringBuilder> paths = new LinkedHashMap<>();
      paths.put("story", new StringBuilder());
      STAGES.forEach(stage -> paths.put(stage, new StringBuilder()));
      List.of("other", "checks", "retry", "failed", "crash")
          .forEach(kind -> paths.put(kind, new StringBuilder()));
      for (Story story : stories) {
        Integer lane = lanes.of().get(story.name());
        if (lane != null) {
          story(paths, story, lane * height);
        }
      }
      metrics.workerCrashes().stream()
          .filter(crash -> axis.holds(crash.timestamp()))
          .forEach(
              crash ->
                  line(paths.get("crash"), axis.x(crash.timestamp()), 0, lanes.count() * height));
      return paths.entrySet().stream()
          .filter(entry -> !entry.getValue().isEmpty())
          .map(
              entry -> new Mark(entry.getKey(), label(entry.getKey()), entry.getValue().toString()))
          .toList();
    }

    private void story(Map<String, StringBuilder> paths, Story story, int top) {
      int inset = Math.max(1, height / 5);
      int from = axis.x(story.startedAt());
      int to = axis.x(story.startedAt().plusMillis(Math.round(story.seconds() * 1000)));
      bar(paths.get("story"), from, to, top + height / 2 - 1, 2);
      for (OperationRecord operation : story.operations()) {
        Instant start = Story.start(operation);
        if (start != null && axis.holds(operation.timestamp())) {
          String kind =
              operation.stage() != null && STAGES.contains(operation.stage())
                  ? operation.stage()
                  : "other";
          int left = Math.max(0, axis.x(start));
          int right = axis.x(operation.timestamp());
          if (operation.success()) {
            bar(paths.get(kind), left, right, top + inset, height - 2 * inset);
          } else {
            bar(paths.get("failed"), left, Math.max(right, left + 2 * LEAST), top, height - 1);
          }
        }
      }
      if (story.operations().isEmpty()) {
        bar(paths.get("checks"), from, to, top + inset, height - 2 * inset);
      }
      for (RetryRecord retry : story.retries()) {
        if (axis.holds(retry.timestamp())) {
          line(paths.get("retry"), axis.x(retry.timestamp()), top, height - 1);
        }
      }
    }

    private static String label(String kind) {
      return switch (kind) {
        case "story" -> "waiting";
        case "other" -> "other work";
        case "failed" -> "failed stage";
        case "crash" -> "worker crash";
        default -> kind;
      };
    }

    private static void bar(StringBuilder path, int from, int to, int top, int height) {
      int width = Math.max(LEAST, to - from);
      path.append('M').append(from).append(' ').append(top);
      path.append('h').append(width).append('v').append(height).append('h').append(-width);
      path.append('z');
    }

    private static void line(StringBuilder path, int x, int top, int height) {
      path.append('M').append(x).append(' ').append(top).append('v').append(height);
    }
  }
}
