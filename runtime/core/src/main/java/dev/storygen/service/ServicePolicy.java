package dev.storygen.service;

import dev.storygen.provider.Options;
import java.time.Duration;

/**
 * The retries, circuit breaker, timeout and limits of calls to a service.
 *
 * @param maxRetries after the first attempt; 0 for exactly one call, in an outage too
 * @param baseDelay before the first retry; doubles with each
 * @param maxDelay between two attempts, unless the service asks for a longer delay
 * @param jitter random share added to or subtracted from a delay, 0 to 1
 * @param maxRetryAfter the longest delay that a service may ask for
 * @param failureThreshold consecutive failures that open the circuit breaker, from 1
 * @param breakerTimeout how long the circuit breaker stays open
 * @param callTimeout of one call
 * @param maxConcurrent calls at once, from 1
 * @param requestsPerMinute calls per minute, evenly spaced; 0 for no limit
 */
public record ServicePolicy(
    int maxRetries,
    Duration baseDelay,
    Duration maxDelay,
    double jitter,
    Duration maxRetryAfter,
    int failureThreshold,
    Duration breakerTimeout,
    Duration callTimeout,
    int maxConcurrent,
    int requestsPerMinute) {

  /** The defaults. */
  public static ServicePolicy defaults() {
    return new ServicePolicy(
        3,
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        0.25,
        Duration.ofMinutes(2),
        5,
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        8,
        0);
  }

  /** The policy with the user's settings, which are taken out of the options. */
  public ServicePolicy with(Options options) {
    ServicePolicy policy =
        new ServicePolicy(
            options.whole("maxRetries", maxRetries, 0, 100),
            options.duration("baseDelay", baseDelay),
            options.duration("maxDelay", maxDelay),
            options.number("jitter", 0, 1).orElse(jitter),
            options.duration("maxRetryAfter", maxRetryAfter),
            options.whole("failureThreshold", failureThreshold, 1, 1000),
            options.duration("breakerTimeout", breakerTimeout),
            options.duration("callTimeout", callTimeout),
            options.whole("maxConcurrent", maxConcurrent, 1, 1000),
            options.whole("requestsPerMinute", requestsPerMinute, 0, 100_000));
    if (policy.callTimeout().isZero()) {
      throw options.expected("callTimeout", "0", "more than 0");
    }
    return policy;
  }
}
