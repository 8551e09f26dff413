package dev.storygen.event;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The clock of a build: a start, plus the monotonic time since. It never goes back, and it does not
 * follow the wall clock when that is set, so the difference of two of its times is a duration.
 *
 * <p>The wall clock is read once, for the start, and only so that times can be shown. Maven's
 * process has one such clock per build. It sends the time with each request, and the worker's clock
 * starts at that time: a worker's times are late by the start of its JVM at most, and never later
 * than those of Maven's process. So the times of a build are in one order over all its processes.
 */
public final class MonotonicClock extends Clock {

  private final Instant start;
  private final long startNanos;
  private final LongSupplier nanoTime;
  private final ZoneId zone;

  MonotonicClock(Instant start, long startNanos, LongSupplier nanoTime, ZoneId zone) {
    this.start = start;
    this.startNanos = startNanos;
    this.nanoTime = nanoTime;
    this.zone = zone;
  }

  /** A clock in UTC that has this time now. */
  public static MonotonicClock startingAt(Instant now) {
    return of(now, System.nanoTime());
  }

  /**
   * A clock in UTC.
   *
   * @param start the time that it had
   * @param startNanos when {@link System#nanoTime()} had this value, in this process
   */
  public static MonotonicClock of(Instant start, long startNanos) {
    return new MonotonicClock(start, startNanos, System::nanoTime, ZoneOffset.UTC);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanoTime.getAsLong() - startNanos);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MonotonicClock(start, startNanos, nanoTime, other);
  }
}
