package dev.storygen.metrics;

import java.time.Instant;
import java.util.List;

/**
 * A worker that ended before it completed its request.
 *
 * @param cause {@code signal 11} or {@code exit code 1}
 * @param stories the stories in flight
 */
public record WorkerCrash(Instant timestamp, String cause, List<String> stories) {

  public WorkerCrash {
    stories = stories == null ? List.of() : List.copyOf(stories);
  }
}
