package dev.storygen.history;

/**
 * How fast an operation was.
 *
 * @param operation by {@link dev.storygen.metrics.OperationRecord#name()}
 * @param seconds median of this run's that did their work
 * @param usualSeconds median of the medians of the earlier runs; 0 where there are too few
 * @param spreadSeconds median absolute deviation of those; 0 where there are too few
 * @param runs earlier ones that had the operation
 * @param verdict what that means
 */
public record OperationSpeed(
    String operation,
    double seconds,
    double usualSeconds,
    double spreadSeconds,
    int runs,
    SpeedVerdict verdict) {}
