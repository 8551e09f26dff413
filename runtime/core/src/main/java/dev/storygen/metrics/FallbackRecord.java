package dev.storygen.metrics;

import java.time.Instant;

/**
 * A provider that failed, and the fallback that took over.
 *
 * @param error of the provider
 */
public record FallbackRecord(
    Instant timestamp,
    String story,
    String stage,
    String operation,
    String provider,
    String fallback,
    String error) {

  /** The fallback as text: {@code embedded instead of elevenlabs, which failed: answered 503}. */
  public String description() {
    return "%s instead of %s, which failed: %s".formatted(fallback, provider, error);
  }
}
