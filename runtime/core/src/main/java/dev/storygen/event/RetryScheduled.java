package dev.storygen.event;

import java.time.Instant;

/** An attempt failed and there will be another. */
public record RetryScheduled(
    Instant at,
    String story,
    String stage,
    String operation,
    int attempt,
    double delaySeconds,
    String error)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
