package dev.storygen.history;

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
}
