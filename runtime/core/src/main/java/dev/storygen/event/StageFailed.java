package dev.storygen.event;

import java.time.Instant;

/** A stage failed, and with it its story. */
public record StageFailed(Instant at, String story, String stage, String error, String stackTrace)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
