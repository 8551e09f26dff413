package dev.storygen.metrics;

import java.time.Instant;

/**
 * A failed attempt that was followed by another.
 *
 * @param timestamp of the failure
 * @param attempt the number of the failed attempt, from 1
 * @param delaySeconds before the next attempt
 * @param error of the attempt
 */
public record RetryRecord(
    Instant timestamp,
    String story,
    String stage,
    String operation,
    int attempt,
    double delaySeconds,
    String error) {}
