package dev.storygen.event;

import java.time.Instant;

/** A story has not begun yet, because the circuit breaker of a service that it needs is open. */
public record StoryWaiting(Instant at, String story, String service, String error)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
