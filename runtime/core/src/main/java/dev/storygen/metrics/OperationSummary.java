package dev.storygen.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Totals over the operations of one kind.
 *
 * <p>Results that came from the cache do not count for durations, which are 0 if all did. Durations
 * include failed operations, and all attempts. Percentiles are by nearest rank: the smallest
 * measured duration that at least that share of the operations did not exceed.
 *
 * @param count of all operations, successful or not
 * @param averageSeconds rounded to milliseconds
 * @param totalSeconds the sum; exceeds the duration of the run if stories ran in parallel
 * @param cached of the operations, those whose result came from the cache
 */
public record OperationSummary(
    int count,
    int failures,
    double averageSeconds,
    double p50Seconds,
    double p95Seconds,
    double maxSeconds,
    double totalSeconds,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int cached) {

  /** Whether any has a duration. */
  public boolean timed() {
    return count > cached;
  }
}
