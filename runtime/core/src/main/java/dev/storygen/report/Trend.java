package dev.storygen.report;

import java.time.Instant;
import java.util.List;

/**
 * How a run compares with earlier ones of its project.
 *
 * @param lastRun when the run before began; null where there was none
 * @param changes since then, the most telling first
 * @param speeds each operation against the earlier runs, by name
 */
public record Trend(Instant lastRun, List<Change> changes, List<OperationSpeed> speeds) {

  public Trend {
    changes = List.copyOf(changes);
    speeds = List.copyOf(speeds);
  }

  /** Of a run that nothing went before. */
  public static Trend none() {
    return new Trend(null, List.of(), List.of());
  }

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
    List<OperationSpeed> speeds = Speeds.of(earlier, run, regression);
    Instant last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).startedAt();
    return new Trend(last, Changes.of(earlier, run, speeds), speeds);
  }
}
