package dev.storygen.history;

/**
 * The duration of an operation compared with earlier runs.
 *
 * @param operation by {@link dev.storygen.metrics.OperationRecord#name()}
 * @param seconds the median of this run, of operations that succeeded without a cached result
 * @param usualSeconds the median of the medians of the earlier runs; 0 if there are too few
 * @param spreadSeconds the median absolute deviation of those; 0 if there are too few
 * @param runs number of earlier runs with the operation
 * @param verdict the result of the comparison
 */
public record OperationSpeed(
    String operation,
    double seconds,
    double usualSeconds,
    double spreadSeconds,
    int runs,
    SpeedVerdict verdict) {}
