package dev.storygen.service;

import dev.failsafe.Bulkhead;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.Policy;
import dev.failsafe.RateLimiter;
import dev.failsafe.function.CheckedSupplier;
import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The limits and the circuit breaker of one service, shared by all stories that call it. */
final class ServiceGuard {

  private static final Duration UNLIMITED = Duration.ofDays(365);

  private final String service;
  private final BudgetTracker budget;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Runnable breakerListener;
  private final List<Policy<Object>> limits;
  private final CallGate breaker;
  private volatile String lastError;

  /**
   * A guard with a closed circuit breaker.
   *
   * @param shared the limits that other processes share; null for those of this process
   * @param breakerListener runs whenever the breaker of this process changes its state
   */
  ServiceGuard(
      String service,
      ServicePolicy policy,
      SharedLimits shared,
      BudgetTracker budget,
      Consumer<Event> events,
      Clock clock,
      Runnable breakerListener) {
    this.service = service;
    this.budget = budget;
    this.events = events;
    this.clock = clock;
    this.breakerListener = breakerListener;
    this.limits = shared == null ? limits(policy) : List.of();
    this.breaker =
        shared == null
            ? new Breaker(
                policy.failureThreshold(), policy.breakerTimeout(), System::nanoTime, this::changed)
            : new SharedGate(service, policy, shared, error -> lastError = error);
  }

  private static List<Policy<Object>> limits(ServicePolicy policy) {
    List<Policy<Object>> limits = new ArrayList<>();
    limits.add(Bulkhead.<Object>builder(policy.maxConcurrent()).withMaxWaitTime(UNLIMITED).build());
    if (policy.requestsPerMinute() > 0) {
      limits.add(
          RateLimiter.<Object>smoothBuilder(policy.requestsPerMinute(), Duration.ofMinutes(1))
              .withMaxWaitTime(UNLIMITED)
              .build());
    }
    return limits;
  }

  private void changed(BreakerStatus.State state) {
    boolean closed = state == BreakerStatus.State.CLOSED;
    String error = closed ? null : lastError;
    events.accept(new BreakerChanged(clock.instant(), service, state.label(), error));
    breakerListener.run();
  }

  /** Opens the breaker, as it was in a worker that died; one that is shared is as it is. */
  ServiceGuard reopen(String error) {
    if (breaker instanceof Breaker own) {
      lastError = error;
      own.reopen();
    }
    return this;
  }

  CallGate breaker() {
    return breaker;
  }

  /** The message of the last outage; null if there was none. */
  String lastError() {
    return lastError;
  }

  /**
   * Makes a call when the breaker and the limits permit it. A caller that waits for the breaker
   * holds no permit of the limits; if the breaker opens while it waits for one, it waits again.
   *
   * @param policy the caller's, for the timeout of the call
   * @param patience how long to wait for an open breaker, from the start of the outage
   * @throws BreakerOpenException if the breaker is open and the patience is over
   * @throws IOException if the budget is spent
   */
  <T> T call(
      ServicePolicy policy, Duration patience, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    while (true) {
      Breaker.Permit permit =
          breaker
              .acquire(
                  patience, operation.stage().spends(), () -> operation.waiting(service, lastError))
              .orElseThrow(() -> unavailable(patience));
      try {
        Attempt<T> attempt = limited(() -> attempt(policy, permit, operation, call));
        if (attempt.made()) {
          return attempt.result();
        }
      } finally {
        breaker.released(permit, Map.of()); // no effect after a call
      }
    }
  }

  /** The failure of a call that gives up waiting, or does not wait if the patience is zero. */
  BreakerOpenException unavailable(Duration patience) {
    return patience.isZero()
        ? BreakerOpenException.rejected(service, breaker.failures(), lastError)
        : BreakerOpenException.patienceOver(service, breaker.failures(), patience, lastError);
  }

  /** The result of an attempt, if a call was made. */
  private record Attempt<T>(boolean made, T result) {}

  private <T> T limited(CheckedSupplier<T> attempt) throws Exception {
    try {
      return limits.isEmpty() ? Failsafe.none().get(attempt) : Failsafe.with(limits).get(attempt);
    } catch (FailsafeException e) {
      throw FailsafeFailures.unwrap(e);
    }
  }

  private <T> Attempt<T> attempt(
      ServicePolicy policy, Breaker.Permit permit, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    budget.check(operation.stage().spends());
    Optional<Breaker.Permit> confirmed = breaker.confirm(permit);
    return confirmed.isPresent()
        ? new Attempt<>(true, measured(policy, confirmed.get(), operation, call))
        : new Attempt<>(false, null);
  }

  private <T> T measured(
      ServicePolicy policy, Breaker.Permit permit, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    Map<Resource, Long> usage = new EnumMap<>(Resource.class);
    long start = System.nanoTime();
    try {
      T result = within(policy.callTimeout(), () -> call.run(meter(usage)));
      operation.callFinished(service, start, null, false, usage);
      breaker.succeeded(permit, usage);
      return result;
    } catch (Throwable e) { // recorded and rethrown
      if (isOutage(e)) {
        lastError = FailureMessages.describe(e);
        breaker.failed(
            permit,
            lastError,
            usage,
            counted -> operation.callFinished(service, start, e, counted, usage));
      } else {
        operation.callFinished(service, start, e, false, usage);
        if (isInterrupt(e)) {
          breaker.released(permit, usage);
        } else {
          breaker.succeeded(permit, usage);
        }
      }
      throw e;
    }
  }

  /** Whether the call was given up, which says nothing about the service. */
  private static boolean isInterrupt(Throwable failure) {
    return failure instanceof InterruptedException
        || failure instanceof InterruptedIOException
        || Thread.currentThread().isInterrupted();
  }

  private UsageMeter meter(Map<Resource, Long> usage) {
    return (resource, amount) -> {
      synchronized (usage) {
        usage.merge(resource, amount, Long::sum);
      }
      budget.add(resource, amount);
    };
  }

  private <T> T within(Duration limit, CheckedSupplier<T> call) throws Exception {
    try {
      return TimeLimit.ofCall(limit).run(call);
    } catch (TimeLimit.ExceededException e) {
      throw new TransientException(
          service
              + " gave no whole answer within <callTimeout>, which is "
              + limit.toMillis() / 1000.0
              + " s."
              + e.getMessage(),
          e);
    }
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof TransientException transientFailure && transientFailure.outage();
  }
}
