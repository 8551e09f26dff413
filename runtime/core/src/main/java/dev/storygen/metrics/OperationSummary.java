package dev.storygen.metrics;

/**
 * Totals over the operations of one kind.
 *
 * <p>Durations include failed operations, and all attempts. Percentiles are by nearest rank: the
 * smallest measured duration that at least that share of the operations did not exceed.
 *
 * @param count of all operations, successful or not
 * @param averageSeconds rounded to milliseconds
 * @param totalSeconds the sum; exceeds the duration of the run if stories ran in parallel
 */
public record OperationSummary(
    int count,
    int failures,
    double averageSeconds,
    double p50Seconds,
    double p95Seconds,
    double maxSeconds,
    double totalSeconds) {}
