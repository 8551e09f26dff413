package dev.storygen.report.html.story;

import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import dev.storygen.report.html.chart.DisplayFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An operation of a story as its section shows it.
 *
 * @param provider the provider's name; empty if none was called
 * @param attempts empty of a result that came from the cache
 * @param result {@code cached}, {@code made}, or {@code done} where the result is never kept
 * @param reasons why it was made; empty if it was not, or the result is never kept
 * @param error the reason of the failure; empty if it succeeded
 * @param incidents a line per failed attempt and per fallback
 */
record OperationView(
    String name,
    String provider,
    String duration,
    String attempts,
    boolean success,
    String result,
    String reasons,
    String error,
    List<String> incidents) {

  static List<OperationView> of(ReportedStory story) {
    return story.operations().stream().map(operation -> of(operation, story)).toList();
  }

  private static OperationView of(OperationRecord operation, ReportedStory story) {
    List<String> incidents = new ArrayList<>();
    story.retries().stream()
        .filter(retry -> belongsTo(operation, retry.stage(), retry.operation()))
        .forEach(retry -> incidents.add(text(retry)));
    story.fallbacks().stream()
        .filter(fallback -> belongsTo(operation, fallback.stage(), fallback.operation()))
        .forEach(fallback -> incidents.add(text(fallback)));
    return new OperationView(
        operation.name(),
        Objects.requireNonNullElse(operation.provider(), ""),
        operation.cached() ? "" : DisplayFormats.duration(operation.durationSeconds()),
        operation.cached() ? "" : DisplayFormats.count(operation.attempts()),
        operation.success(),
        result(operation),
        String.join("; ", operation.reasons()),
        Objects.requireNonNullElse(operation.error(), ""),
        incidents);
  }

  private static String result(OperationRecord operation) {
    if (operation.cached()) {
      return "cached";
    }
    Object kept = operation.metrics() == null ? null : operation.metrics().get("kept");
    return operation.reasons().isEmpty()
        ? "done"
        : kept == null ? "made" : "made, with " + kept + " parts cached";
  }

  private static boolean belongsTo(OperationRecord operation, String stage, String name) {
    return Objects.equals(operation.stage(), stage) && Objects.equals(operation.operation(), name);
  }

  private static String text(RetryRecord retry) {
    return "Attempt %d failed: %s (retried after %s)"
        .formatted(retry.attempt(), retry.error(), DisplayFormats.duration(retry.delaySeconds()));
  }

  private static String text(FallbackRecord fallback) {
    return "%s instead of %s, which failed: %s"
        .formatted(fallback.fallback(), fallback.provider(), fallback.error());
  }
}
