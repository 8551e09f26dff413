package dev.storygen.service;

import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A call of a provider with its retries, for one thread.
 *
 * <p>Within the patience, the failures of an outage cost no retry: neither those of probes, nor
 * those before the circuit breaker opened. So an outage that is shorter than the patience fails no
 * story, however few retries there are. Without any retry ({@code maxRetries} 0) exactly one call
 * is made: no failure is forgiven.
 */
final class RetriedCall<T> {

  /** Makes an attempt: waits for permits, and then runs the call. */
  @FunctionalInterface
  interface Attempt<T, R> {
    R make(MeteredCall<T> call) throws Exception;
  }

  private final ServicePolicy policy;
  private final Duration patience;
  private final CallGate breaker;
  private final ActiveOperation operation;
  private final MeteredCall<T> call;
  private final long created = System.nanoTime();
  private int made;
  private int forgiven;
  private long firstOutage;

  /**
   * A call that was not made yet.
   *
   * @param patience how long outages are retried: from the start of the outage, or from the first
   *     failure of this call while the breaker is closed; zero for no longer than other failures
   */
  RetriedCall(
      ServicePolicy policy,
      Duration patience,
      CallGate breaker,
      ActiveOperation operation,
      MeteredCall<T> call) {
    this.policy = policy;
    this.patience = patience;
    this.breaker = breaker;
    this.operation = operation;
    this.call = call;
  }

  <R> R run(Attempt<T, R> attempt) throws Exception {
    while (true) {
      try {
        return attempt.make(this::observed);
      } catch (TransientException e) {
        if (!mayRetry(e)) {
          throw e;
        }
        Duration delay = RetryDelay.of(policy, made, e);
        operation.retryScheduled(made, delay.toNanos() / 1e9, e);
        TimeUnit.NANOSECONDS.sleep(delay.toNanos());
      }
    }
  }

  /** Records the first wait only: a later one includes the delay before a retry. */
  private T observed(UsageMeter meter) throws Exception {
    made++;
    if (made == 1) {
      operation.addWait(System.nanoTime() - created);
    } else {
      operation.retried();
    }
    return call.run(meter);
  }

  private boolean mayRetry(TransientException failure) {
    if (policy.maxRetries() == 0) {
      return false;
    }
    boolean within = failure.outage() && isWithinPatience();
    if (within) {
      forgiven++;
    }
    int counted = failure.outage() ? made : made - forgiven;
    return within || counted <= policy.maxRetries();
  }

  private boolean isWithinPatience() {
    long now = System.nanoTime();
    firstOutage = firstOutage == 0 ? now : firstOutage;
    return breaker.isClosed()
        ? now - firstOutage < patience.toNanos()
        : !breaker.patienceLeft(patience).isZero();
  }
}
