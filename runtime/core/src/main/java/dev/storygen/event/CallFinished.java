package dev.storygen.event;

import java.time.Instant;
import java.util.Map;

/**
 * A call of a service ended, well or badly; a retry is a call of its own.
 *
 * @param service as {@code api.openai.com/chat}
 * @param durationSeconds of the call alone, without waiting for its turn
 * @param outage whether the service's circuit breaker counts the failure
 * @param error why it failed, null where it did not
 * @param used what the service charges for, by name: {@code inputTokens}, {@code characters}
 */
public record CallFinished(
    Instant at,
    String story,
    String stage,
    String operation,
    String service,
    double durationSeconds,
    boolean success,
    boolean outage,
    String error,
    Map<String, Long> used)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
