package dev.storygen.service;

import dev.storygen.provider.Options;
import java.time.Duration;

/**
 * How patiently a service is used.
 *
 * @param maxRetries after the first attempt, from 0
 * @param baseDelay before the first retry; doubles with each
 * @param maxDelay between two attempts, unless the service asks for more
 * @param jitter the share of a delay that chance adds or takes, 0 to 1
 * @param maxRetryAfter how long a service may make us wait at the most
 * @param failureThreshold failures in a row that open the circuit breaker, from 1
 * @param breakerTimeout how long the circuit breaker stays open
 * @param callTimeout of one call
 * @param maxConcurrent calls at once, from 1
 * @param requestsPerMinute calls a minute, evenly spaced; 0 for as many as come
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

  /** What holds where the user says nothing. */
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

  /** What the user says, taken out of the options, and these where nothing is said. */
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
