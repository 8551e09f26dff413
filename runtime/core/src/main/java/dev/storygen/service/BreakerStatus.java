package dev.storygen.service;

import java.time.Duration;
import java.util.Optional;

/**
 * The status of a {@link Breaker} in one immutable piece, so that readers need no lock. Times are
 * of {@link System#nanoTime()}.
 *
 * @param generation the number of state changes
 * @param since the last state change
 * @param failures in a row that count
 * @param outageStart when it opened after it was closed
 * @param probing whether the one call of the half-open breaker is in progress
 * @param lastProbe whether the call at the end of the patience was permitted in this outage
 */
record BreakerStatus(
    State state,
    long generation,
    long since,
    int failures,
    long outageStart,
    boolean probing,
    boolean lastProbe) {

  /** A state of a circuit breaker. */
  enum State {
    CLOSED("closed"),
    OPEN("open"),
    HALF_OPEN("half-open");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The name in events. */
    String label() {
      return label;
    }
  }

  static BreakerStatus closed() {
    return new BreakerStatus(State.CLOSED, 0, 0, 0, 0, false, false);
  }

  BreakerStatus changed(State newState, long now) {
    boolean closed = newState == State.CLOSED;
    return new BreakerStatus(
        newState,
        generation + 1,
        now,
        closed ? 0 : failures,
        state == State.CLOSED ? now : outageStart,
        false,
        !closed && lastProbe);
  }

  BreakerStatus withFailures(int count) {
    return new BreakerStatus(state, generation, since, count, outageStart, probing, lastProbe);
  }

  BreakerStatus withProbe(boolean inProgress) {
    return new BreakerStatus(
        state, generation, since, failures, outageStart, inProgress, lastProbe);
  }

  BreakerStatus withLastProbe() {
    return new BreakerStatus(state, generation, since, failures, outageStart, probing, true);
  }

  /** Whether a call may begin. */
  boolean isFree() {
    return state == State.CLOSED || state == State.HALF_OPEN && !probing;
  }

  /** Nanoseconds until an open breaker half-opens; not positive if that is due. */
  long openLeft(long openNanos, long now) {
    return openNanos - (now - since);
  }

  /** How long it stays open: zero if it is half-open, empty if it is closed. */
  Optional<Duration> timeUntilProbe(Duration open, long now) {
    if (state == State.CLOSED) {
      return Optional.empty();
    }
    long left = state == State.OPEN ? openLeft(open.toNanos(), now) : 0;
    return Optional.of(Duration.ofNanos(Math.max(0, left)));
  }

  /** What is left of a patience that began with the outage; all of it if the breaker is closed. */
  Duration patienceLeft(Duration patience, long now) {
    long spent = state == State.CLOSED ? 0 : now - outageStart;
    return Duration.ofNanos(Math.max(0, patience.toNanos() - spent));
  }
}
