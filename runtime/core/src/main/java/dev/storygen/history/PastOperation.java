package dev.storygen.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * The durations of one kind of operation in an earlier run.
 *
 * @param count number of successes and failures
 * @param totalSeconds the sum over all without a cached result
 * @param maxSeconds the maximum over the same
 * @param medianSeconds the median over those that succeeded without a cached result; null if there
 *     were none
 * @param cached of the count, those with a cached result
 */
public record PastOperation(
    int count,
    int failures,
    double totalSeconds,
    double maxSeconds,
    Double medianSeconds,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int cached) {

  /** The average over successes and failures without a cached result. */
  public double averageSeconds() {
    return count <= cached ? 0 : totalSeconds / (count - cached);
  }

  /** Combines the same kind of operation of several runs; the median is that of the medians. */
  public static PastOperation combined(List<PastOperation> runs) {
    List<Double> medians = new ArrayList<>();
    runs.forEach(run -> medians.add(run.medianSeconds()));
    medians.removeIf(median -> median == null);
    return new PastOperation(
        runs.stream().mapToInt(PastOperation::count).sum(),
        runs.stream().mapToInt(PastOperation::failures).sum(),
        runs.stream().mapToDouble(PastOperation::totalSeconds).sum(),
        runs.stream().mapToDouble(PastOperation::maxSeconds).max().orElse(0),
        medians.isEmpty()
            ? null
            : RobustStatistics.median(medians.stream().mapToDouble(Double::doubleValue).toArray()),
        runs.stream().mapToInt(PastOperation::cached).sum());
  }
}
