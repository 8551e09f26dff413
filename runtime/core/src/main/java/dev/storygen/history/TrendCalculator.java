package dev.storygen.history;

import java.time.Instant;
import java.util.List;

/** Computes a {@link Trend}. */
public final class TrendCalculator {

  private TrendCalculator() {}

  /**
   * Compares a run with those before it. Each thing is compared with the last run that had it: a
   * story with the last that made it, checks with the last that made them, and speeds with as many
   * runs as {@code regression} says that had the operation.
   *
   * <p>What an operation usually takes is the median of the runs' medians. It is slower where it
   * takes longer by {@code maxSlowdown}, by more than three standard deviations (estimated as
   * 1.4826 times the median absolute deviation) and by more than 0.1 s. Failed operations have no
   * say.
   *
   * @param earlier by time, without the run itself
   */
  public static Trend of(List<PastRun> earlier, PastRun run, Regression regression) {
    List<OperationSpeed> speeds = SpeedComparison.of(earlier, run, regression);
    Instant last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).startedAt();
    return new Trend(last, ChangeDetector.of(earlier, run, speeds), speeds);
  }
}
