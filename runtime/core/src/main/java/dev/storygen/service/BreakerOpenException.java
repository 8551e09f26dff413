package dev.storygen.service;

import java.io.IOException;
import java.time.Duration;

/** A call failed because the circuit breaker of its service is open. */
public final class BreakerOpenException extends IOException {

  private static final long serialVersionUID = 1L;

  private BreakerOpenException(String message) {
    super(message);
  }

  /**
   * The rejection of a call that does not wait.
   *
   * @param failures in a row that the breaker counted
   */
  static BreakerOpenException rejected(String service, int failures, String lastError) {
    return new BreakerOpenException(
        service
            + " was not called: its circuit breaker is open after "
            + failures
            + (failures == 1 ? " failure" : " failures in a row")
            + ". Its last error: "
            + lastError);
  }

  /**
   * The end of a wait.
   *
   * @param failures in a row that the breaker counted
   * @param patience how long calls wait, from the start of the outage
   */
  static BreakerOpenException patienceOver(
      String service, int failures, Duration patience, String lastError) {
    return new BreakerOpenException(
        service
            + " is unavailable: "
            + failures
            + (failures == 1 ? " call" : " calls in a row")
            + " failed, and <resilience><breakerPatience>, which is "
            + patience.toMillis() / 1000.0
            + " s, is over. Its last error: "
            + lastError);
  }
}
