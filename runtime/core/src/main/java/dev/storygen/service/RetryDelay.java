package dev.storygen.service;

import dev.storygen.provider.TransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The delay before a retry: exponential backoff with jitter, unless the service names a delay. */
final class RetryDelay {

  private RetryDelay() {}

  /**
   * The delay after an attempt.
   *
   * @param attempt that failed, from 1
   */
  static Duration of(ServicePolicy policy, int attempt, Throwable failure) {
    return of(policy, attempt, failure, ThreadLocalRandom.current().nextDouble(-1, 1));
  }

  /**
   * The same with a known random number.
   *
   * @param random from -1 to 1, multiplied by the policy's jitter
   */
  static Duration of(ServicePolicy policy, int attempt, Throwable failure, double random) {
    Optional<Duration> retryAfter =
        failure instanceof TransientException transientFailure
            ? transientFailure.retryAfter()
            : Optional.empty();
    if (retryAfter.isEmpty()) {
      return backoff(policy, attempt, random);
    }
    // With 0 or a past date the service names no delay; all callers at once would not help it.
    return retryAfter.get().compareTo(Duration.ZERO) > 0
        ? min(retryAfter.get(), policy.maxRetryAfter())
        : backoff(policy, 1, random);
  }

  private static Duration backoff(ServicePolicy policy, int attempt, double random) {
    double nanos =
        Math.min(
            policy.maxDelay().toNanos(), policy.baseDelay().toNanos() * Math.pow(2, attempt - 1));
    return Duration.ofNanos((long) (nanos * (1 + policy.jitter() * random)));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
