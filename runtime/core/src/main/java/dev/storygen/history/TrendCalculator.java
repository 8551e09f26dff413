package dev.storygen.history;

import java.time.Instant;
import java.util.List;

/** Computes a {@link Trend}. */
public final class TrendCalculator {

  private TrendCalculator() {}

  /**
   * Compares a run with earlier ones: a story with the last run that generated it, checks with the
   * last run that ran them, and durations with the last {@code regression.runs()} runs that had the
   * operation.
   *
   * <p>The usual duration of an operation is the median of the runs' medians. An operation is
   * slower if it takes longer by {@code maxSlowdown}, by more than three standard deviations
   * (estimated as 1.4826 times the median absolute deviation) and by more than 0.1 s. Failed
   * operations do not count.
   *
   * @param earlier the earlier runs by time, without the run itself
   */
  public static Trend of(List<PastRun> earlier, PastRun run, Regression regression) {
    List<OperationSpeed> speeds = SpeedComparison.of(earlier, run, regression);
    Instant last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).startedAt();
    return new Trend(last, ChangeDetector.of(earlier, run, speeds), speeds);
  }
}
