package dev.storygen.event;

import java.time.Instant;

/** The worker did all it was asked. */
public record RunFinished(Instant at) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
