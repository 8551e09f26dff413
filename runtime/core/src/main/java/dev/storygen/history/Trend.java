package dev.storygen.history;

import java.time.Instant;
import java.util.List;

/**
 * The comparison of a run with earlier ones of its project.
 *
 * @param lastRun the start of the previous run; null if there is none
 * @param changes since earlier runs, the worst first
 * @param speeds the durations per operation, by name
 */
public record Trend(Instant lastRun, List<Change> changes, List<OperationSpeed> speeds) {

  public Trend {
    changes = List.copyOf(changes);
    speeds = List.copyOf(speeds);
  }

  /** The trend of a first run. */
  public static Trend none() {
    return new Trend(null, List.of(), List.of());
  }
}
