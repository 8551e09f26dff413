package dev.storygen.service;

import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The limits and the circuit breaker of one service, shared by all stories that call it. */
final class ServiceGuard {

  private static final Duration UNLIMITED = Duration.ofDays(365);

  private final String service;
  private final int failureThreshold;
  private final BudgetTracker budget;
  private final Consumer<Event> events;
  private final Clock clock;
  private final BiConsumer<String, Boolean> breakerListener;
  private final List<Policy<Object>> limits;
  private final CircuitBreaker<Object> breaker;
  private volatile String lastError;

  /**
   * A guard with a closed circuit breaker.
   *
   * @param breakerListener gets the service, and whether its breaker is open or half-open, whenever
   *     the breaker changes its state
   */
  ServiceGuard(
      String service,
      ServicePolicy policy,
      BudgetTracker budget,
      Consumer<Event> events,
      Clock clock,
      BiConsumer<String, Boolean> breakerListener) {
    this.service = service;
    this.failureThreshold = policy.failureThreshold();
    this.budget = budget;
    this.events = events;
    this.clock = clock;
    this.breakerListener = breakerListener;
    this.limits = limits(policy);
    this.breaker = breaker(policy);
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

  private CircuitBreaker<Object> breaker(ServicePolicy policy) {
    return CircuitBreaker.<Object>builder()
        .handleIf(ServiceGuard::isOutage)
        .withFailureThreshold(policy.failureThreshold())
        .withDelay(policy.breakerTimeout())
        .withSuccessThreshold(1) // so that half-open permits one call
        .onOpen(event -> changed("open"))
        .onHalfOpen(event -> changed("half-open"))
        .onClose(event -> changed("closed"))
        .build();
  }

  private void changed(String state) {
    boolean closed = state.equals("closed");
    String error = closed ? null : lastError;
    events.accept(new BreakerChanged(clock.instant(), service, state, error));
    breakerListener.accept(service, !closed);
  }

  /** Opens the breaker, as it was in a worker that died. */
  void open(String error) {
    lastError = error;
    breaker.open();
  }

  /** The bulkhead and the rate limiter: a call waits for their permits. */
  List<Policy<Object>> limits() {
    return limits;
  }

  /** How long the breaker stays open: zero if it is half-open, empty if it is closed. */
  Optional<Duration> timeUntilProbe() {
    if (breaker.isClosed()) {
      return Optional.empty();
    }
    return Optional.of(breaker.isOpen() ? breaker.getRemainingDelay() : Duration.ZERO);
  }

  /** The message of the last outage; null if there was none. */
  String lastError() {
    return lastError;
  }

  /**
   * Makes a call unless the breaker is open.
   *
   * @param policy the caller's, for the timeout of the call
   * @throws BreakerOpenException if the breaker is open
   */
  <T> T call(ServicePolicy policy, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    try {
      return Failsafe.with(breaker).get(() -> measured(policy, operation, call));
    } catch (CircuitBreakerOpenException e) {
      throw new BreakerOpenException(service, failureThreshold, lastError);
    } catch (FailsafeException e) {
      throw FailsafeFailures.unwrap(e);
    }
  }

  private <T> T measured(ServicePolicy policy, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    Map<Resource, Long> usage = new EnumMap<>(Resource.class);
    long start = System.nanoTime();
    Throwable failure = null;
    try {
      return within(policy.callTimeout(), () -> call.run(meter(usage)));
    } catch (Throwable e) { // recorded and rethrown
      failure = e;
      if (isOutage(e)) {
        lastError = FailureMessages.describe(e);
      }
      throw e;
    } finally {
      operation.callFinished(service, start, failure, isOutage(failure), usage);
    }
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
