package dev.storygen.service;

import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.Policy;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.failsafe.function.CheckedSupplier;
import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The only place that knows Failsafe: what is tried again, how often and when, and which service is
 * left alone for a while. One for all stories of a build.
 *
 * <p>A call goes through {@code
 * Timeout(Retry(Bulkhead(RateLimiter(CircuitBreaker(Timeout(call))))))}, so that a delay before a
 * retry keeps nobody from the service, and a call that waited for its turn asks the circuit breaker
 * at the last moment.
 */
public final class Resilience {

  private static final Duration FOREVER = Duration.ofDays(365);

  private final ResilienceSettings settings;
  private final BudgetTracker spending;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();
  private final Map<String, String> openBefore = new ConcurrentHashMap<>();
  private volatile BiConsumer<String, Boolean> outageListener = (service, out) -> {};

  /**
   * A build's resilience.
   *
   * @param past the build's events so far, where a worker goes on after one that died: what it had
   *     learnt about services, and spent, is not forgotten
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
    this.spending =
        new BudgetTracker(settings.budget(), ServiceHistory.used(past, spent), events, clock);
    openBefore.putAll(ServiceHistory.openBreakers(past));
  }

  /** Told, whenever a circuit breaker changes its state, of which service and whether it is out. */
  void onBreakerChange(BiConsumer<String, Boolean> listener) {
    outageListener = listener;
  }

  /** Does work that calls no service, within the time that a stage may take. */
  public <T> T work(FallibleWork<T> work) throws Exception {
    return get(List.of(stageTimeout()), work::run);
  }

  /** Calls a provider, again where its failure may pass, and throws what it threw last. */
  public <T> T call(ConfiguredProvider<?> part, ActiveOperation operation, MeteredCall<T> call)
      throws Exception {
    RetryPolicy<Object> retry = retry(part.policy(), operation);
    Optional<Service> service = part.provider().service();
    if (service.isEmpty()) {
      return get(List.of(retry), () -> call.run(UsageMeter.none()));
    }
    ServiceGuard guard = guard(service.get(), part.policy());
    Waiting waiting = new Waiting(operation);
    // One in the other and not side by side: only so a timeout ends the wait for a turn, too.
    return get(
        List.of(stageTimeout()),
        () ->
            get(
                List.of(retry),
                () ->
                    get(
                        guard.turns,
                        () -> {
                          waiting.over();
                          spending.check(operation.stage().spends());
                          return guard.call(part.policy(), operation, call);
                        })));
  }

  /**
   * How long a part's service will still not be called; zero where the next call is to find out
   * whether it is back, and empty where nothing keeps anybody from calling it.
   */
  Optional<Duration> outFor(ConfiguredProvider<?> part) {
    return part.provider()
        .service()
        .map(service -> guard(service, part.policy()).breaker)
        .filter(breaker -> !breaker.isClosed())
        .map(breaker -> breaker.isOpen() ? breaker.getRemainingDelay() : Duration.ZERO);
  }

  /** The last error of a part's service. */
  String lastError(ConfiguredProvider<?> part) {
    return part.provider().service().map(s -> guard(s, part.policy()).lastError).orElse(null);
  }

  private ServiceGuard guard(Service service, ServicePolicy policy) {
    ServiceGuard guard =
        guards.computeIfAbsent(service.name(), name -> new ServiceGuard(name, policy));
    guard.resume(openBefore.remove(service.name()));
    return guard;
  }

  private RetryPolicy<Object> retry(ServicePolicy policy, ActiveOperation operation) {
    return RetryPolicy.builder()
        .handle(TransientException.class)
        .withMaxRetries(policy.maxRetries())
        .withDelayFn(
            attempt -> delay(policy, attempt.getAttemptCount(), attempt.getLastException()))
        .onRetryScheduled(
            event ->
                operation.retryScheduled(
                    event.getAttemptCount(),
                    event.getDelay().toNanos() / 1e9,
                    event.getLastException()))
        .build();
  }

  /** What the service asks for, else twice as long as before, give or take some chance. */
  private static Duration delay(ServicePolicy policy, int attempt, Throwable failure) {
    Optional<Duration> asked =
        failure instanceof TransientException passing ? passing.retryAfter() : Optional.empty();
    if (asked.isPresent()) {
      return asked.get().compareTo(policy.maxRetryAfter()) < 0
          ? asked.get()
          : policy.maxRetryAfter();
    }
    double backoff =
        Math.min(
            policy.maxDelay().toNanos(), policy.baseDelay().toNanos() * Math.pow(2, attempt - 1));
    double chance = ThreadLocalRandom.current().nextDouble(-1, 1);
    return Duration.ofNanos((long) (backoff * (1 + policy.jitter() * chance)));
  }

  private Timeout<Object> stageTimeout() {
    return Timeout.builder(settings.stageTimeout()).withInterrupt().build();
  }

  private <T> T get(List<? extends Policy<Object>> policies, CheckedSupplier<T> work)
      throws Exception {
    try {
      return Failsafe.with(policies).get(work);
    } catch (TimeoutExceededException e) {
      throw new IOException(
          "the stage was given up after <resilience><stageTimeout>, which is "
              + settings.stageTimeout().toMillis() / 1000.0
              + " s.",
          e);
    } catch (FailsafeException e) {
      throw unwrapped(e);
    }
  }

  /** Failsafe wraps checked exceptions; the caller wants its own back. */
  private static Exception unwrapped(FailsafeException e) {
    return e.getCause() instanceof Exception cause ? cause : e;
  }

  /** The time from when an operation could call to when it may. */
  private static final class Waiting {

    private final ActiveOperation operation;
    private final long since = System.nanoTime();
    private boolean first = true;

    Waiting(ActiveOperation operation) {
      this.operation = operation;
    }

    /** Only the first wait is known from here: the later ones begin with a delay. */
    void over() {
      if (first) {
        operation.waitedFor(System.nanoTime() - since);
        first = false;
      }
    }
  }

  /** What stands between a service and those who call it. */
  private final class ServiceGuard {

    private final String service;
    private final ServicePolicy policy;

    /** What a call waits for. */
    private final List<Policy<Object>> turns;

    private final CircuitBreaker<Object> breaker;
    private volatile String lastError;

    ServiceGuard(String service, ServicePolicy policy) {
      this.service = service;
      this.policy = policy;
      turns = turns(policy);
      breaker =
          CircuitBreaker.<Object>builder()
              .handleIf(Resilience::isOutage)
              .withFailureThreshold(policy.failureThreshold())
              .withDelay(policy.breakerTimeout())
              .withSuccessThreshold(1) // and so half-open lets one call through
              .onOpen(event -> changed("open"))
              .onHalfOpen(event -> changed("half-open"))
              .onClose(event -> changed("closed"))
              .build();
    }

    /** Goes on where a worker that died left the service out; those who listen hear of it. */
    void resume(String error) {
      if (error != null) {
        lastError = error;
        breaker.open();
      }
    }

    private static List<Policy<Object>> turns(ServicePolicy policy) {
      List<Policy<Object>> turns = new ArrayList<>();
      turns.add(Bulkhead.<Object>builder(policy.maxConcurrent()).withMaxWaitTime(FOREVER).build());
      if (policy.requestsPerMinute() > 0) {
        turns.add(
            RateLimiter.<Object>smoothBuilder(policy.requestsPerMinute(), Duration.ofMinutes(1))
                .withMaxWaitTime(FOREVER)
                .build());
      }
      return turns;
    }

    private void changed(String state) {
      String error = state.equals("closed") ? null : lastError;
      events.accept(new BreakerChanged(clock.instant(), service, state, error));
      outageListener.accept(service, !state.equals("closed"));
    }

    public <T> T call(ServicePolicy policy, ActiveOperation operation, MeteredCall<T> call)
        throws Exception {
      try {
        return Failsafe.with(breaker).get(() -> timed(policy, operation, call));
      } catch (CircuitBreakerOpenException e) {
        throw new BreakerOpenException(service, this.policy.failureThreshold(), lastError);
      } catch (FailsafeException e) {
        throw unwrapped(e);
      }
    }

    private <T> T timed(ServicePolicy policy, ActiveOperation operation, MeteredCall<T> call)
        throws Exception {
      Map<Resource, Long> used = new EnumMap<>(Resource.class);
      long start = System.nanoTime();
      Throwable failure = null;
      try {
        return within(policy.callTimeout(), () -> call.run(meter(used)));
      } catch (Throwable e) { // told, and thrown on
        failure = e;
        if (isOutage(e)) {
          lastError = FailureMessages.describe(e);
        }
        throw e;
      } finally {
        operation.callFinished(service, start, failure, isOutage(failure), used);
      }
    }

    private UsageMeter meter(Map<Resource, Long> used) {
      return (resource, amount) -> {
        synchronized (used) {
          used.merge(resource, amount, Long::sum);
        }
        spending.add(resource, amount);
      };
    }

    private <T> T within(Duration limit, CheckedSupplier<T> call) throws Exception {
      try {
        return Failsafe.with(Timeout.builder(limit).withInterrupt().build()).get(call);
      } catch (TimeoutExceededException e) {
        throw new TransientException(
            service
                + " gave no whole answer within <callTimeout>, which is "
                + limit.toMillis() / 1000.0
                + " s.",
            e);
      } catch (FailsafeException e) {
        throw unwrapped(e);
      }
    }
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof TransientException passing && passing.outage();
  }
}
