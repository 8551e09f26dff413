package dev.storygen.metrics;

import java.time.Instant;
import java.util.List;

/**
 * A worker that ended before it was done.
 *
 * @param cause how, as {@code signal 11}
 * @param stories those in flight
 */
public record WorkerCrash(Instant timestamp, String cause, List<String> stories) {

  public WorkerCrash {
    stories = stories == null ? List.of() : List.copyOf(stories);
  }
}
