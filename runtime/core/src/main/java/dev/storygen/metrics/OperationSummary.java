package dev.storygen.metrics;

/**
 * How one kind of operation went.
 *
 * <p>Durations are of successes and failures, over all their attempts. A percentile is the nearest
 * rank: the smallest duration that at least that share of the operations did not exceed, so always
 * one that was measured.
 *
 * @param count successes and failures
 * @param averageSeconds rounded to milliseconds
 * @param totalSeconds of all; more than the run took where stories were made side by side
 */
public record OperationSummary(
    int count,
    int failures,
    double averageSeconds,
    double p50Seconds,
    double p95Seconds,
    double maxSeconds,
    double totalSeconds) {}
