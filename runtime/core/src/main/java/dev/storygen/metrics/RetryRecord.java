package dev.storygen.metrics;

import java.time.Instant;

/**
 * An attempt that failed and was followed by another.
 *
 * @param timestamp when it failed
 * @param attempt which it was, from 1
 * @param delaySeconds before the next
 * @param error why
 */
public record RetryRecord(
    Instant timestamp,
    String story,
    String stage,
    String operation,
    int attempt,
    double delaySeconds,
    String error) {}
