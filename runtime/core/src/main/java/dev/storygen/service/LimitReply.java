package dev.storygen.service;

/**
 * The reply to a {@link LimitRequest}, as JSON between processes.
 *
 * @param permission whether the call may begin
 * @param waitMillis when to ask again; 0 unless the call has to wait
 * @param counted whether the circuit breaker counted the failure of a call
 * @param message why no call may be made any more; null unless it is refused
 * @param breaker the circuit breaker of the service; null if it is not known
 */
public record LimitReply(
    Permission permission, long waitMillis, boolean counted, String message, BreakerView breaker) {

  /** Whether a call may begin. */
  public enum Permission {
    GRANTED,
    WAIT,
    /** The circuit breaker is open, and the patience is over. */
    UNAVAILABLE,
    /** As when the budget is spent. */
    REFUSED
  }

  /**
   * The state of a circuit breaker, with durations: clocks of two machines have nothing in common.
   *
   * @param state its label
   * @param failures in a row that count
   * @param sinceMillis since it changed its state
   * @param outageMillis since it opened after it was closed
   * @param error the last one of the service; null for none
   */
  public record BreakerView(
      String state, int failures, long sinceMillis, long outageMillis, String error) {}

  /** No call may be made. */
  public static LimitReply refused(String message) {
    return new LimitReply(Permission.REFUSED, 0, false, message, null);
  }

  static LimitReply granted(BreakerView breaker) {
    return new LimitReply(Permission.GRANTED, 0, false, null, breaker);
  }

  static LimitReply unavailable(BreakerView breaker) {
    return new LimitReply(Permission.UNAVAILABLE, 0, false, null, breaker);
  }

  static LimitReply ask(long againMillis, BreakerView breaker) {
    return new LimitReply(Permission.WAIT, againMillis, false, null, breaker);
  }

  static LimitReply ended(boolean counted, BreakerView breaker) {
    return new LimitReply(Permission.GRANTED, 0, counted, null, breaker);
  }
}
