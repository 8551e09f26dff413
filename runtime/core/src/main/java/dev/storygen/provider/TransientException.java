package dev.storygen.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A failure that a retry may resolve. Any other exception of a provider is permanent and not
 * retried.
 */
public class TransientException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean outage;
  private final transient Duration retryAfter;

  /** The service is unreachable, broken or too slow. Counts for the circuit breaker. */
  public TransientException(String message, Throwable cause) {
    this(message, cause, true, null);
  }

  private TransientException(String message, Throwable cause, boolean outage, Duration retryAfter) {
    super(message, cause);
    this.outage = outage;
    this.retryAfter = retryAfter;
  }

  /**
   * The service is unreachable or broken. Counts for the circuit breaker.
   *
   * @param retryAfter the delay that the service asks for; empty if it names none
   */
  public static TransientException outage(String message, Optional<Duration> retryAfter) {
    return new TransientException(message, null, true, retryAfter.orElse(null));
  }

  /**
   * The service works, but asks for fewer calls.
   *
   * @param retryAfter the delay that the service asks for; empty if it names none
   */
  public static TransientException busy(String message, Optional<Duration> retryAfter) {
    return new TransientException(message, null, false, retryAfter.orElse(null));
  }

  /** The service works, but its response is invalid; another response may be valid. */
  public static TransientException invalidResponse(String message) {
    return new TransientException(message, null, false, null);
  }

  /** Whether the circuit breaker of the service counts the failure. */
  public boolean outage() {
    return outage;
  }

  /** The delay that the service asks for. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
