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

  /** The fallback as text: {@code embedded instead of elevenlabs, which was unavailable: answered 503}. */
  public String description() {
    return "%s instead of %s, which was unavailable: %s".formatted(fallback, provider, error);
  }
}
