package dev.storygen.report.html.timeline;

import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import dev.storygen.report.html.chart.TimeAxis;
import dev.storygen.report.html.story.ReportedStory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws one SVG path per kind of mark, so that a thousand stories are a few elements. */
record TimelineDrawing(TimeAxis axis, TimelineLanes lanes, int height) {

  private static final List<String> STAGES =
      List.of("script", "revise", "voice", "subtitles", "images", "video");

  List<TimelineMark> marks(Metrics metrics, List<ReportedStory> stories) {
    Map<String, SvgPath> paths = new LinkedHashMap<>();
    paths.put("story", new SvgPath());
    STAGES.forEach(stage -> paths.put(stage, new SvgPath()));
    List.of("other", "cached", "checks", "retry", "failed", "crash")
        .forEach(kind -> paths.put(kind, new SvgPath()));
    for (ReportedStory story : stories) {
      Integer lane = lanes.byStory().get(story.name());
      if (lane != null) {
        story(paths, story, lane * height);
      }
    }
    metrics.workerCrashes().stream()
        .filter(crash -> axis.contains(crash.timestamp()))
        .forEach(
            crash -> paths.get("crash").line(axis.x(crash.timestamp()), 0, lanes.count() * height));
    return paths.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new TimelineMark(entry.getKey(), entry.getValue().toString()))
        .toList();
  }

  private void story(Map<String, SvgPath> paths, ReportedStory story, int top) {
    int inset = Math.max(1, height / 5);
    int from = axis.x(story.startedAt());
    int to = axis.x(story.startedAt().plusMillis(Math.round(story.seconds() * 1000)));
    paths.get("story").bar(from, to, top + height / 2 - 1, 2);
    for (OperationRecord operation : story.operations()) {
      Instant start = ReportedStory.startOf(operation);
      if (start != null && axis.contains(operation.timestamp())) {
        String kind = kind(operation);
        int left = Math.max(0, axis.x(start));
        int right = axis.x(operation.timestamp());
        if (operation.success()) {
          paths.get(kind).bar(left, right, top + inset, height - 2 * inset);
        } else {
          paths
              .get("failed")
              .bar(left, Math.max(right, left + 2 * SvgPath.MIN_WIDTH), top, height - 1);
        }
      }
    }
    if (story.operations().isEmpty()) {
      paths.get("checks").bar(from, to, top + inset, height - 2 * inset);
    }
    for (RetryRecord retry : story.retries()) {
      if (axis.contains(retry.timestamp())) {
        paths.get("retry").line(axis.x(retry.timestamp()), top, height - 1);
      }
    }
  }

  private static String kind(OperationRecord operation) {
    if (operation.cached()) {
      return "cached";
    }
    return operation.stage() != null && STAGES.contains(operation.stage())
        ? operation.stage()
        : "other";
  }
}
