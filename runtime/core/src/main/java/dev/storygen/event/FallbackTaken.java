package dev.storygen.event;

import java.time.Instant;

/**
 * A provider was out, and the one that the user named for this did the work instead.
 *
 * @param provider who was out
 * @param fallback who took over
 * @param error why
 */
public record FallbackTaken(
    Instant at,
    String story,
    String stage,
    String operation,
    String provider,
    String fallback,
    String error)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
