package dev.storygen.event;

import java.time.Instant;

/**
 * The circuit breaker of a service opened, closed, or lets one call through to see.
 *
 * @param state {@code open}, {@code half-open} or {@code closed}
 * @param error the service's last real error; null where it closed
 */
public record BreakerChanged(Instant at, String service, String state, String error)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
