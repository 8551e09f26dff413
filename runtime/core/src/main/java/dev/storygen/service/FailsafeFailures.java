package dev.storygen.service;

import dev.failsafe.FailsafeException;

/** Failsafe wraps checked exceptions; callers get the original. */
final class FailsafeFailures {

  private FailsafeFailures() {}

  static Exception unwrap(FailsafeException e) {
    return e.getCause() instanceof Exception cause ? cause : e;
  }
}
