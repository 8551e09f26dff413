package dev.storygen.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.storygen.model.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An operation of a stage.
 *
 * @param timestamp when it ended
 * @param operation its name; the name of the stage if the stage failed outside any operation
 * @param provider null if the stage failed before it started
 * @param durationSeconds over all attempts
 * @param attempts from 1
 * @param error null on success
 * @param metrics measurements of the operation, by name
 * @param reasons why its result was made and not taken from the cache, a clause each; empty if it
 *     was taken, or is never kept
 */
public record OperationRecord(
    Instant timestamp,
    String story,
    String stage,
    String operation,
    String provider,
    double durationSeconds,
    boolean success,
    int attempts,
    String error,
    Map<String, Object> metrics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons) {

  public OperationRecord {
    stage = Objects.requireNonNullElse(stage, "unknown");
    operation = Objects.requireNonNullElse(operation, stage);
    reasons = Json.listOrEmpty(reasons);
  }

  /** An operation whose result is never kept. */
  public OperationRecord(
      Instant timestamp,
      String story,
      String stage,
      String operation,
      String provider,
      double durationSeconds,
      boolean success,
      int attempts,
      String error,
      Map<String, Object> metrics) {
    this(
        timestamp,
        story,
        stage,
        operation,
        provider,
        durationSeconds,
        success,
        attempts,
        error,
        metrics,
        List.of());
  }

  /** The provider of texts that the brief contains. */
  private static final String BRIEF = "brief";

  /** Stage and operation, {@code voice.synthesis}; the stage alone if both have the same name. */
  public String name() {
    return operation.equals(stage) ? stage : stage + "." + operation;
  }

  /** Whether its result was taken from the cache. */
  public boolean cached() {
    return metrics != null && Boolean.TRUE.equals(metrics.get("cached"));
  }

  /** Whether all of its result was computed, so that its duration is that of the work. */
  public boolean worked() {
    boolean partly = metrics != null && metrics.containsKey("kept");
    return !cached() && !partly && !BRIEF.equals(provider);
  }
}
