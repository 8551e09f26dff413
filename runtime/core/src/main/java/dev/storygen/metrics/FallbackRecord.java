package dev.storygen.metrics;

import java.time.Instant;

/**
 * A provider that was out, and the one that took over.
 *
 * @param error why
 */
public record FallbackRecord(
    Instant timestamp,
    String story,
    String stage,
    String operation,
    String provider,
    String fallback,
    String error) {

  /** For people: {@code embedded instead of elevenlabs, which was out: answered 503}. */
  public String told() {
    return "%s instead of %s, which was out: %s".formatted(fallback, provider, error);
  }
}
