package dev.storygen.service;

import java.io.IOException;

/** A call was rejected because the circuit breaker of its service is open. */
public final class BreakerOpenException extends IOException {

  private static final long serialVersionUID = 1L;

  BreakerOpenException(String service, int failures, String lastError) {
    super(
        service
            + " was not called: its circuit breaker is open after "
            + failures
            + (failures == 1 ? " failure" : " failures in a row")
            + ". Its last error: "
            + lastError);
  }
}
