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
public record Trend(Instant lastRun, List<Change> changes, List<Speed> speeds) {

  public Trend {
    changes = List.copyOf(changes);
    speeds = List.copyOf(speeds);
  }

  /** Whether a change is welcome. */
  public enum Direction {
    WORSE,
    BETTER,
    NEITHER
  }

  /**
   * Something that is not as it was.
   *
   * @param subject for people: {@code success rate}, {@code lighthouse}
   * @param before its value in the last run that had it, for people
   * @param now its value in this run
   */
  public record Change(String subject, String before, String now, Direction direction) {}

  /**
   * How fast an operation was.
   *
   * @param operation by {@link Metrics.Operation#name()}
   * @param seconds median of this run's that did their work
   * @param usualSeconds median of the medians of the earlier runs; 0 where there are too few
   * @param spreadSeconds median absolute deviation of those; 0 where there are too few
   * @param runs earlier ones that had the operation
   * @param verdict what that means
   */
  public record Speed(
      String operation,
      double seconds,
      double usualSeconds,
      double spreadSeconds,
      int runs,
      Verdict verdict) {}

  /** What a comparison means. */
  public enum Verdict {
    /** Within what it usually takes. */
    USUAL,
    /** By the factor, by more than chance explains, and by more than 0.1 s. */
    SLOWER,
    /** By as much the other way. */
    FASTER,
    /** There are fewer than {@value Regression#LEAST_RUNS} earlier runs. */
    UNKNOWN
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
    List<Speed> speeds = Speeds.of(earlier, run, regression);
    Instant last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).startedAt();
    return new Trend(last, Changes.of(earlier, run, speeds), speeds);
  }
}
