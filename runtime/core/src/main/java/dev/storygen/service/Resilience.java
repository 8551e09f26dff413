package dev.storygen.service;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.Policy;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import dev.storygen.event.Event;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Retries, timeouts, limits, circuit breakers and the budget of a build's calls. One instance for
 * all stories; safe for use by several threads.
 *
 * <p>A call goes through {@code
 * Timeout(Retry(Bulkhead(RateLimiter(CircuitBreaker(Timeout(call))))))}: a call that waits for a
 * retry holds no permit of the service, and a call that waited for a permit then asks the circuit
 * breaker.
 */
public final class Resilience {

  private final ResilienceSettings settings;
  private final BudgetTracker budget;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();
  private final Map<String, String> previouslyOpen = new ConcurrentHashMap<>();
  private volatile BiConsumer<String, Boolean> breakerListener = (service, open) -> {};

  /**
   * A build's resilience.
   *
   * @param past the build's events so far, where a worker continues after one that died: its open
   *     breakers and its usage count on
   * @param spent what other goals of the build have used, by label of {@link Resource}
   */
  public Resilience(
      ResilienceSettings settings,
      Consumer<Event> events,
      Clock clock,
      List<Event> past,
      Map<String, Long> spent) {
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.budget =
        new BudgetTracker(settings.budget(), ServiceHistory.used(past, spent), events, clock);
    previouslyOpen.putAll(ServiceHistory.openBreakers(past));
  }

  /**
   * Sets the one listener, which gets the service, and whether its breaker is open or half-open,
   * whenever a circuit breaker changes its state.
   */
  void onBreakerChange(BiConsumer<String, Boolean> listener) {
    breakerListener = listener;
  }

  /**
   * Runs work that calls no service.
   *
   * @throws IOException if it takes longer than the stage timeout
   */
  public <T> T run(FallibleWork<T> work) throws Exception {
    return withinStage(work::run);
  }

  /**
   * Calls a provider, and retries a {@link TransientException}.
   *
   * @throws BreakerOpenException if the service's circuit breaker is open
   * @throws IOException if the budget is spent or the stage timeout has passed
   * @throws Exception what the last attempt threw
   */
  public <T> T call(
      ConfiguredProvider<?> configured, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    return call(configured, operation, call, result -> result);
  }

  /** The same, and judges the result of each attempt after the service's permit is released. */
  public <T> T call(
      ConfiguredProvider<?> configured,
      ActiveOperation operation,
      MeteredCall<T> call,
      ResultJudge<T> judge)
      throws Exception {
    RetryPolicy<Object> retry = retry(configured.policy(), operation);
    Optional<Service> service = configured.provider().service();
    if (service.isEmpty()) {
      return get(List.of(retry), () -> judge.judge(call.run(UsageMeter.none())));
    }
    ServiceGuard guard = guard(service.get(), configured.policy());
    WaitTimer wait = new WaitTimer(operation);
    CheckedSupplier<T> attempt =
        () -> {
          wait.stop();
          budget.check(operation.stage().spends());
          return guard.call(configured.policy(), operation, call);
        };
    // Nested, not composed: only so does the timeout end the wait for a permit, too.
    return withinStage(() -> get(List.of(retry), () -> judge.judge(get(guard.limits(), attempt))));
  }

  /**
   * How long the circuit breaker of a provider's service stays open: zero if it is half-open, empty
   * if it is closed or the provider calls no service.
   */
  Optional<Duration> timeUntilProbe(ConfiguredProvider<?> configured) {
    return guard(configured).flatMap(ServiceGuard::timeUntilProbe);
  }

  /** The last error of a provider's service; null if there was none. */
  String lastError(ConfiguredProvider<?> configured) {
    return guard(configured).map(ServiceGuard::lastError).orElse(null);
  }

  private Optional<ServiceGuard> guard(ConfiguredProvider<?> configured) {
    return configured.provider().service().map(service -> guard(service, configured.policy()));
  }

  private ServiceGuard guard(Service service, ServicePolicy policy) {
    ServiceGuard guard =
        guards.computeIfAbsent(
            service.name(),
            name ->
                new ServiceGuard(
                    name,
                    policy,
                    budget,
                    events,
                    clock,
                    (changed, open) -> breakerListener.accept(changed, open)));
    String error = previouslyOpen.remove(service.name());
    if (error != null) {
      guard.open(error);
    }
    return guard;
  }

  private static RetryPolicy<Object> retry(ServicePolicy policy, ActiveOperation operation) {
    return RetryPolicy.builder()
        .handle(TransientException.class)
        .withMaxRetries(policy.maxRetries())
        .withDelayFn(
            attempt -> RetryDelay.of(policy, attempt.getAttemptCount(), attempt.getLastException()))
        .onRetryScheduled(
            event ->
                operation.retryScheduled(
                    event.getAttemptCount(),
                    event.getDelay().toNanos() / 1e9,
                    event.getLastException()))
        .build();
  }

  private <T> T withinStage(CheckedSupplier<T> work) throws Exception {
    try {
      return TimeLimit.ofStage(settings.stageTimeout()).run(work);
    } catch (TimeLimit.ExceededException e) {
      throw new IOException(
          "the stage was given up after <resilience><stageTimeout>, which is "
              + settings.stageTimeout().toMillis() / 1000.0
              + " s."
              + e.getMessage(),
          e);
    }
  }

  private static <T> T get(List<? extends Policy<Object>> policies, CheckedSupplier<T> work)
      throws Exception {
    try {
      return Failsafe.with(policies).get(work);
    } catch (FailsafeException e) {
      throw FailsafeFailures.unwrap(e);
    }
  }

  /** Measures how long an operation waits for its first permit. */
  private static final class WaitTimer {

    private final ActiveOperation operation;
    private final long start = System.nanoTime();
    private boolean stopped;

    WaitTimer(ActiveOperation operation) {
      this.operation = operation;
    }

    /** Records the first wait only: a later one includes the delay before a retry. */
    void stop() {
      if (!stopped) {
        operation.addWait(System.nanoTime() - start);
        stopped = true;
      }
    }
  }
}
