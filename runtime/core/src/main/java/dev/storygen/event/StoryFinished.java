package dev.storygen.event;

import java.time.Instant;

/**
 * A story is no longer in flight; {@code success} where no stage failed and all checks were made.
 */
public record StoryFinished(Instant at, String story, boolean success) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
