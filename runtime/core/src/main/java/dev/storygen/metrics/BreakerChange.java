package dev.storygen.metrics;

import java.time.Instant;

/**
 * A circuit breaker that changed its state.
 *
 * @param state from then on: {@code open}, {@code half-open} or {@code closed}
 * @param error the service's last; null where it closed
 */
public record BreakerChange(Instant timestamp, String state, String error) {}
