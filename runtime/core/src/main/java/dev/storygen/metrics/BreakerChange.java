package dev.storygen.metrics;

import java.time.Instant;

/**
 * A change of the state of a circuit breaker.
 *
 * @param state the new state: {@code open}, {@code half-open} or {@code closed}
 * @param error the last error of the service; null for {@code closed}
 */
public record BreakerChange(Instant timestamp, String state, String error) {}
