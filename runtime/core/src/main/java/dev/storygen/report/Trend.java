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
    BETTER,
    WORSE,
    NEITHER
  }

  /**
   * Something that is not as it was.
   *
   * @param subject for people: {@code success rate}, {@code lighthouse}
   * @param before its value in the run before, for people
   * @param now its value in this run
   */
  public record Change(String subject, String before, String now, Direction direction) {}

  /**
   * How fast an operation was.
   *
   * @param operation by {@link Metrics.Operation#name()}
   * @param seconds median of this run
   * @param usualSeconds median of the medians of the earlier runs; 0 where there are too few
   * @param spreadSeconds median absolute deviation of those
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
    SLOWER,
    FASTER,
    /** There are too few earlier runs. */
    UNKNOWN
  }

  /** Of a run that nothing went before. */
  public static Trend none() {
    return new Trend(null, List.of(), List.of());
  }
}
