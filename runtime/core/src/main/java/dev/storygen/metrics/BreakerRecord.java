package dev.storygen.metrics;

import dev.storygen.model.Json;
import java.util.List;

/**
 * A service and its circuit breaker.
 *
 * @param service as {@code api.openai.com/chat}
 * @param state at the end: {@code closed}, {@code open} or {@code half-open}
 * @param calls with retries
 * @param opens number of times that it opened
 * @param failures calls that it counted as failures: no connection, a server error or a timeout
 * @param lastError of those calls; null for none
 * @param openSeconds time during which it was not closed, up to the end of the run
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
