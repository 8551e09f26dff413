package dev.storygen.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A part of a stage.
 *
 * @param timestamp when it ended
 * @param operation what it did; the stage's name where the stage failed outside any operation
 * @param provider who did it; null where the stage had not come that far
 * @param durationSeconds over all attempts
 * @param attempts how often it was tried, from 1
 * @param error why it failed, null where it did not
 * @param metrics what the operation says of itself
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
    Map<String, Object> metrics) {

  public OperationRecord {
    stage = Objects.requireNonNullElse(stage, "unknown");
    operation = Objects.requireNonNullElse(operation, stage);
  }

  /** The provider of what stood in the brief. */
  private static final String BRIEF = "brief";

  /** What it is counted as: {@code voice.synthesis}, or the stage where both names are one. */
  public String name() {
    return operation.equals(stage) ? stage : stage + "." + operation;
  }

  /** Whether it says of itself that its result was kept from before. */
  boolean cached() {
    return metrics != null && Boolean.TRUE.equals(metrics.get("cached"));
  }

  /** Whether its duration says how long the work takes: nobody had the result at hand. */
  public boolean worked() {
    return !cached() && !BRIEF.equals(provider);
  }
}
