package dev.storygen.service;

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
import java.util.function.Consumer;

/**
 * Retries, timeouts, limits, circuit breakers and the budget of a build's calls. One instance for
 * all stories; safe for use by several threads.
 *
 * <p>A call goes through {@code
 * Timeout(Retry(CircuitBreaker(Bulkhead(RateLimiter(Timeout(call))))))}: a call that waits for a
 * retry or an open circuit breaker holds no permit of the service.
 */
public final class Resilience {

  private final ResilienceSettings settings;
  private final BudgetTracker budget;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();
  private final Map<String, String> previouslyOpen;
  private volatile Runnable breakerListener = () -> {};

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
    this.previouslyOpen = ServiceHistory.openBreakers(past);
  }

  /** Sets the one listener, which runs whenever a circuit breaker changes its state. */
  void onBreakerChange(Runnable listener) {
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
   * Calls a provider, and retries a {@link TransientException}. A provider without a fallback is
   * waited for in an outage.
   *
   * @throws BreakerOpenException if the service's circuit breaker is open, for longer than the
   *     patience if there is no fallback
   * @throws IOException if the budget is spent or the stage timeout has passed
   * @throws Exception what the last attempt threw
   */
  public <T> T call(
      ConfiguredProvider<?> configured, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    return call(configured, operation, call, result -> result);
  }

  /** The same, and judges the result of each attempt after the service's permit is released. */
  public <T, R> R call(
      ConfiguredProvider<?> configured,
      ActiveOperation operation,
      MeteredCall<T> call,
      ResultJudge<T, R> judge)
      throws Exception {
    Optional<ServiceGuard> guard = guard(configured);
    if (guard.isPresent()) {
      return withinStage(() -> call(guard.get(), configured, operation, call, judge));
    }
    return new RetriedCall<>(configured.policy(), Duration.ZERO, Breaker.none(), operation, call)
        .run(attempt -> judge.judge(attempt.run(UsageMeter.none())));
  }

  private <T, R> R call(
      ServiceGuard guard,
      ConfiguredProvider<?> configured,
      ActiveOperation operation,
      MeteredCall<T> call,
      ResultJudge<T, R> judge)
      throws Exception {
    ServicePolicy policy = configured.policy();
    Duration patience =
        configured.fallback().isPresent() ? Duration.ZERO : settings.breakerPatience();
    try {
      return new RetriedCall<>(policy, patience, guard.breaker(), operation, call)
          .run(attempt -> judge.judge(guard.call(policy, patience, operation, attempt)));
    } catch (TransientException e) {
      boolean waited =
          e.outage()
              && policy.maxRetries() > 0
              && !patience.isZero()
              && !guard.breaker().isClosed();
      throw waited ? (IOException) guard.unavailable(patience).initCause(e) : e;
    }
  }

  /**
   * How long the circuit breaker of a provider's service stays open: zero if it is half-open, empty
   * if it is closed or the provider calls no service.
   */
  Optional<Duration> timeUntilProbe(ConfiguredProvider<?> configured) {
    return guard(configured).flatMap(guard -> guard.breaker().timeUntilProbe());
  }

  /** What is left of the patience with a provider's service; all of it without an outage. */
  Duration patienceLeft(ConfiguredProvider<?> configured) {
    return guard(configured)
        .map(guard -> guard.breaker().patienceLeft(settings.breakerPatience()))
        .orElse(settings.breakerPatience());
  }

  /** The last error of a provider's service; null if there was none. */
  String lastError(ConfiguredProvider<?> configured) {
    return guard(configured).map(ServiceGuard::lastError).orElse(null);
  }

  private Optional<ServiceGuard> guard(ConfiguredProvider<?> configured) {
    return configured.provider().service().map(service -> guard(service, configured.policy()));
  }

  private ServiceGuard guard(Service service, ServicePolicy policy) {
    return guards.computeIfAbsent(service.name(), name -> newGuard(name, policy));
  }

  private ServiceGuard newGuard(String service, ServicePolicy policy) {
    ServiceGuard guard =
        new ServiceGuard(
            service, policy, settings.shared(), budget, events, clock, () -> breakerListener.run());
    String error = previouslyOpen.get(service);
    return error == null ? guard : guard.reopen(error);
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
}
