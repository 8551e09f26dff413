package dev.storygen.metrics;

import dev.storygen.model.Json;
import java.util.List;

/**
 * A service and its circuit breaker.
 *
 * @param service as {@code api.openai.com/chat}
 * @param state at the end: {@code closed}, {@code open} or {@code half-open}
 * @param calls all, retries included
 * @param opens how often it opened
 * @param failures calls that it counted: the service was away, broken or too slow
 * @param lastError of those, null for none
 * @param openSeconds how long it was not closed, to the end of the run
 * @param changes of its state, by time
 */
public record BreakerRecord(
    String service,
    String state,
    int calls,
    int opens,
    int failures,
    String lastError,
    double openSeconds,
    List<BreakerChange> changes) {

  public BreakerRecord {
    changes = Json.listOrEmpty(changes);
  }
}
