package dev.storygen.service;

import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import dev.storygen.service.Breaker.Permit;
import dev.storygen.service.BreakerStatus.State;
import dev.storygen.service.LimitReply.BreakerView;
import dev.storygen.service.LimitRequest.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The gate of a service whose limits, circuit breaker and budget are shared by processes: each call
 * is asked for, and its end is told. The state of the breaker is that of the last reply.
 */
final class SharedGate implements CallGate {

  /** Of this process. */
  private static final AtomicLong CALLS = new AtomicLong();

  private final String service;
  private final ServicePolicy policy;
  private final SharedLimits limits;
  private final Consumer<String> lastError;
  private final Set<Permit> granted = ConcurrentHashMap.newKeySet();
  private volatile BreakerStatus status = BreakerStatus.closed();

  /**
   * A gate that knows of no outage yet.
   *
   * @param lastError gets the last error of the service, whichever process had it
   */
  SharedGate(
      String service, ServicePolicy policy, SharedLimits limits, Consumer<String> lastError) {
    this.service = service;
    this.policy = policy;
    this.limits = limits;
    this.lastError = lastError;
  }

  @Override
  public Optional<Permit> acquire(Duration patience, BudgetKind spends, Runnable waiting)
      throws IOException, InterruptedException {
    Permit permit = new Permit(CALLS.incrementAndGet());
    try {
      return acquire(permit, patience, spends, waiting);
    } catch (InterruptedException e) {
      end(permit, Outcome.RELEASED, null, Map.of());
      throw e;
    }
  }

  private Optional<Permit> acquire(
      Permit permit, Duration patience, BudgetKind spends, Runnable waiting)
      throws IOException, InterruptedException {
    LimitRequest call =
        new LimitRequest.Call(service, permit.generation(), policy, spends, patience);
    boolean told = false;
    while (true) {
      LimitReply reply = limits.ask(call);
      follow(reply);
      switch (reply.permission()) {
        case GRANTED -> {
          granted.add(permit);
          return Optional.of(permit);
        }
        case UNAVAILABLE -> {
          return Optional.empty();
        }
        case REFUSED -> throw new IOException(reply.message());
        case WAIT -> {
          if (!told && !isClosed()) {
            told = true;
            waiting.run();
          }
          TimeUnit.MILLISECONDS.sleep(reply.waitMillis());
        }
      }
    }
  }

  /** Whoever shares the limits grants a call as a whole. */
  @Override
  public Optional<Permit> confirm(Permit permit) {
    return Optional.of(permit);
  }

  @Override
  public void succeeded(Permit permit, Map<Resource, Long> usage) {
    if (granted.remove(permit)) {
      end(permit, Outcome.SUCCEEDED, null, usage);
    }
  }

  @Override
  public void failed(
      Permit permit, String error, Map<Resource, Long> usage, Consumer<Boolean> report) {
    report.accept(granted.remove(permit) && end(permit, Outcome.FAILED, error, usage));
  }

  @Override
  public void released(Permit permit, Map<Resource, Long> usage) {
    if (granted.remove(permit)) {
      end(permit, Outcome.RELEASED, null, usage);
    }
  }

  /** Where nobody answers, the call ends for the others with this process, or by its time limit. */
  private boolean end(Permit permit, Outcome outcome, String error, Map<Resource, Long> usage) {
    try {
      LimitReply reply =
          limits.ask(new LimitRequest.Ended(service, permit.generation(), outcome, error, usage));
      follow(reply);
      return reply.counted();
    } catch (IOException e) {
      return false;
    }
  }

  private void follow(LimitReply reply) {
    BreakerView breaker = reply.breaker();
    if (breaker == null) {
      return;
    }
    long now = System.nanoTime();
    State state =
        Arrays.stream(State.values())
            .filter(each -> each.label().equals(breaker.state()))
            .findFirst()
            .orElse(State.OPEN);
    status =
        new BreakerStatus(
            state,
            0,
            now - TimeUnit.MILLISECONDS.toNanos(breaker.sinceMillis()),
            breaker.failures(),
            now - TimeUnit.MILLISECONDS.toNanos(breaker.outageMillis()),
            false,
            false);
    if (breaker.error() != null) {
      lastError.accept(breaker.error());
    }
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
    return status.timeUntilProbe(policy.breakerTimeout(), System.nanoTime());
  }

  @Override
  public Duration patienceLeft(Duration patience) {
    return status.patienceLeft(patience, System.nanoTime());
  }
}
