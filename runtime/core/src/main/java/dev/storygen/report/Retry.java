package dev.storygen.report;

import java.time.Instant;

/**
 * An attempt that failed and was followed by another.
 *
 * @param timestamp when it failed
 * @param attempt which it was, from 1
 * @param delaySeconds before the next
 * @param error why
 */
public record Retry(
    Instant timestamp,
    String story,
    String stage,
    String operation,
    int attempt,
    double delaySeconds,
    String error) {}
