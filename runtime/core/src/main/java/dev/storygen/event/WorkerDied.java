package dev.storygen.event;

import java.time.Instant;
import java.util.List;

/**
 * The worker ended before it was done.
 *
 * @param cause how, as {@code signal 11}
 * @param stories those in flight
 */
public record WorkerDied(Instant at, String cause, List<String> stories) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
