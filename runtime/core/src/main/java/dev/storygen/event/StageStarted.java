package dev.storygen.event;

import java.time.Instant;

/** A stage began. */
public record StageStarted(Instant at, String story, String stage, String provider)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
