package dev.storygen.pipeline;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.storygen.provider.TransientException;
import java.time.Duration;

/** The only place that knows Failsafe: what is tried again, how often and when. */
final class Resilience {

  private static final int MAX_RETRIES = 3;
  private static final double JITTER = 0.25;

  private final Duration baseDelay;
  private final Duration maxDelay;

  Resilience(Duration baseDelay, Duration maxDelay) {
    this.baseDelay = baseDelay;
    this.maxDelay = maxDelay;
  }

  /** Three retries, from 2 s apart to 30 s, doubling, with a quarter of jitter. */
  static Resilience ofDefaults() {
    return new Resilience(Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  /** Work that may fail. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws Exception;
  }

  /** Told before a retry: the attempt that failed, from 1, and the seconds until the next. */
  @FunctionalInterface
  interface RetryListener {
    void scheduled(int attempt, double delaySeconds, Throwable failure);
  }

  /** Runs the work, again where its failure may pass, and throws what it threw last. */
  <T> T call(Work<T> work, RetryListener listener) throws Exception {
    RetryPolicy<Object> retry =
        RetryPolicy.builder()
            .handle(TransientException.class)
            .withMaxRetries(MAX_RETRIES)
            .withBackoff(baseDelay, maxDelay)
            .withJitter(JITTER)
            .onRetryScheduled(
                event ->
                    listener.scheduled(
                        event.getAttemptCount(),
                        event.getDelay().toNanos() / 1e9,
                        event.getLastException()))
            .build();
    try {
      return Failsafe.with(retry).get(work::run);
    } catch (FailsafeException e) {
      // Failsafe wraps checked exceptions; the caller wants its own back.
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
