package dev.storygen.service;

import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import dev.storygen.service.BreakerStatus.State;
import dev.storygen.service.LimitReply.BreakerView;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The circuit breaker of a service. A caller may wait for a permit while it is open, and only calls
 * that began in the current state count. Thread-safe.
 *
 * <p>Failsafe's breaker has neither: it rejects a caller at once, and counts the failures of calls
 * that began before it opened.
 */
final class Breaker implements CallGate {

  /**
   * A permit to make one call, which has to be returned with one of {@link #succeeded}, {@link
   * #failed} and {@link #released}.
   *
   * @param generation the number of state changes before it
   */
  record Permit(long generation) {}

  private final int failureThreshold;
  private final long openNanos;
  private final LongSupplier nanoTime;
  private final Consumer<State> listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile BreakerStatus status = BreakerStatus.closed();

  /**
   * A closed breaker.
   *
   * @param failureThreshold failures in a row that open it, from 1
   * @param timeout how long it stays open
   * @param nanoTime {@link System#nanoTime()}
   * @param listener gets each new state, in order; it must not call methods that wait for the lock
   */
  Breaker(int failureThreshold, Duration timeout, LongSupplier nanoTime, Consumer<State> listener) {
    this.failureThreshold = failureThreshold;
    this.openNanos = timeout.toNanos();
    this.nanoTime = nanoTime;
    this.listener = listener;
  }

  /** A breaker that never opens, for calls without a service. */
  static Breaker none() {
    return new Breaker(Integer.MAX_VALUE, Duration.ZERO, System::nanoTime, state -> {});
  }

  /**
   * Opens it, as it was in a worker that died. The listener is not called, since it has that state.
   */
  void reopen() {
    lock.lock();
    try {
      status = status.withFailures(failureThreshold).changed(State.OPEN, nanoTime.getAsLong());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a permit: until the breaker is closed, or half-open without a call in progress. At
   * the end of the patience one call is permitted although the breaker is open, so that the end of
   * an outage that is shorter than the patience is noticed.
   *
   * @param patience how long to wait, from the start of the outage; zero for not at all
   * @param waiting runs once if the caller has to wait
   * @return empty if the breaker is open and the patience is over
   */
  Optional<Permit> acquire(Duration patience, Runnable waiting) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      for (boolean waited = false; !isFree(patience); waited = true) {
        if (isRejected(patience)) {
          return Optional.empty();
        }
        if (!waited) {
          waiting.run();
        }
        await(patience);
      }
      status = status.withProbe(status.state() == State.HALF_OPEN);
      return Optional.of(new Permit(status.generation()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Permit> acquire(Duration patience, BudgetKind spends, Runnable waiting)
      throws InterruptedException {
    return acquire(patience, waiting);
  }

  /**
   * The same without waiting.
   *
   * @return empty if there is no permit now
   */
  Optional<Permit> tryAcquire(Duration patience) {
    lock.lock();
    try {
      if (!isFree(patience)) {
        return Optional.empty();
      }
      status = status.withProbe(status.state() == State.HALF_OPEN);
      return Optional.of(new Permit(status.generation()));
    } finally {
      lock.unlock();
    }
  }

  /** Whether a caller that has no permit now need not wait for one. */
  boolean rejects(Duration patience) {
    lock.lock();
    try {
      return isRejected(patience);
    } finally {
      lock.unlock();
    }
  }

  /** Whether a call may begin now; half-opens the breaker if that is due. */
  private boolean isFree(Duration patience) {
    boolean last = !patience.isZero() && !status.lastProbe() && isOver(patience);
    if (status.state() == State.OPEN && (last || openLeft() <= 0)) {
      change(State.HALF_OPEN);
      status = last ? status.withLastProbe() : status;
    }
    return status.isFree();
  }

  /** The result of a probe in progress decides for those whose patience is over, too. */
  private boolean isRejected(Duration patience) {
    return patience.isZero() || status.state() == State.OPEN && isOver(patience);
  }

  private boolean isOver(Duration patience) {
    return patienceLeft(patience).isZero();
  }

  private void await(Duration patience) throws InterruptedException {
    if (status.state() == State.OPEN) {
      changed.await(Math.min(openLeft(), patienceLeft(patience).toNanos()), TimeUnit.NANOSECONDS);
    } else {
      changed.await();
    }
  }

  /** A permit of the current state. */
  @Override
  public Optional<Permit> confirm(Permit permit) {
    lock.lock();
    try {
      boolean valid = isCurrent(permit) || status.state() == State.CLOSED;
      return valid ? Optional.of(new Permit(status.generation())) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void succeeded(Permit permit, Map<Resource, Long> usage) {
    succeeded(permit);
  }

  @Override
  public void failed(
      Permit permit, String error, Map<Resource, Long> usage, Consumer<Boolean> report) {
    failed(permit, report);
  }

  @Override
  public void released(Permit permit, Map<Resource, Long> usage) {
    released(permit);
  }

  /** The call succeeded, or failed in a way that proves that the service works. */
  void succeeded(Permit permit) {
    end(
        permit,
        () -> {
          status = status.withFailures(0);
          if (status.state() != State.CLOSED) {
            change(State.CLOSED);
          }
        });
  }

  /**
   * The call failed in a way that counts, unless it began in an earlier state.
   *
   * @param report gets whether it counts, before the breaker changes its state
   */
  void failed(Permit permit, Consumer<Boolean> report) {
    lock.lock();
    try {
      report.accept(isCurrent(permit));
      countFailure(permit);
    } finally {
      lock.unlock();
    }
  }

  private void countFailure(Permit permit) {
    end(
        permit,
        () -> {
          status = status.withFailures(status.failures() + 1);
          if (status.state() == State.HALF_OPEN || status.failures() >= failureThreshold) {
            change(State.OPEN);
          }
        });
  }

  /** The call was not made, or was interrupted. */
  void released(Permit permit) {
    end(permit, () -> status = status.withProbe(false));
  }

  /** The end of a call that began in an earlier state changes nothing. */
  private void end(Permit permit, Runnable outcome) {
    lock.lock();
    try {
      if (isCurrent(permit)) {
        outcome.run();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isCurrent(Permit permit) {
    return permit.generation() == status.generation();
  }

  private void change(State state) {
    status = status.changed(state, nanoTime.getAsLong());
    changed.signalAll();
    listener.accept(state);
  }

  private long openLeft() {
    return status.openLeft(openNanos, nanoTime.getAsLong());
  }

  @Override
  public boolean isClosed() {
    return status.state() == State.CLOSED;
  }

  @Override
  public int failures() {
    return status.failures();
  }

  @Override
  public Optional<Duration> timeUntilProbe() {
    return status.timeUntilProbe(Duration.ofNanos(openNanos), nanoTime.getAsLong());
  }

  @Override
  public Duration patienceLeft(Duration patience) {
    return status.patienceLeft(patience, nanoTime.getAsLong());
  }

  /** Its state for other processes. */
  BreakerView view(String lastError) {
    BreakerStatus current = status;
    long now = nanoTime.getAsLong();
    return new BreakerView(
        current.state().label(),
        current.failures(),
        TimeUnit.NANOSECONDS.toMillis(now - current.since()),
        TimeUnit.NANOSECONDS.toMillis(now - current.outageStart()),
        current.state() == State.CLOSED ? null : lastError);
  }
}
