package dev.storygen.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Failed, but may work when tried again. Every other exception of a provider is final: it is not
 * tried again.
 */
public class TransientException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean outage;
  private final transient Duration retryAfter;

  /** The service is away, broken or too slow: this counts against it. */
  public TransientException(String message, Throwable cause) {
    this(message, cause, true, null);
  }

  private TransientException(String message, Throwable cause, boolean outage, Duration retryAfter) {
    super(message, cause);
    this.outage = outage;
    this.retryAfter = retryAfter;
  }

  /**
   * The service is away or broken, and said when to come again.
   *
   * @param retryAfter empty where it did not say
   */
  public static TransientException outage(String message, Optional<Duration> retryAfter) {
    return new TransientException(message, null, true, retryAfter.orElse(null));
  }

  /**
   * The service works, but wants fewer calls.
   *
   * @param retryAfter when to come again; empty where it did not say
   */
  public static TransientException busy(String message, Optional<Duration> retryAfter) {
    return new TransientException(message, null, false, retryAfter.orElse(null));
  }

  /** The service works, but its answer is of no use; another may be. */
  public static TransientException uselessAnswer(String message) {
    return new TransientException(message, null, false, null);
  }

  /** Whether the service itself failed, and its circuit breaker is to count this. */
  public boolean outage() {
    return outage;
  }

  /** How long the service asked to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
