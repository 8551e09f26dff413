package dev.storygen.event;

import java.time.Instant;

/**
 * The request cannot be carried out: bad configuration or a bad brief, with all that is wrong with
 * it.
 */
public record RunRejected(Instant at, String message) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
