package dev.storygen.event;

import java.time.Instant;
import java.util.Map;

/**
 * A part of a stage ended, well or badly.
 *
 * @param attempts how often it was tried, from 1
 * @param error why it failed, null where it did not
 * @param metrics what the operation says of itself, by name; numbers and strings
 */
public record OperationFinished(
    Instant at,
    String story,
    String stage,
    String operation,
    String provider,
    double durationSeconds,
    boolean success,
    int attempts,
    String error,
    Map<String, Object> metrics)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
