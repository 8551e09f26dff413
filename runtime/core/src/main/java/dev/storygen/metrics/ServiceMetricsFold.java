package dev.storygen.metrics;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Computes the metrics of services from events. */
final class ServiceMetricsFold implements EventHandler {

  private static final String CLOSED = "closed";
  private static final String OPEN = "open";
  private static final Set<String> TOKENS = Set.of("inputTokens", "outputTokens");

  private final Map<String, ServiceState> services = new TreeMap<>();
  private final List<FallbackRecord> fallbacks = new ArrayList<>();
  private final List<RetryRecord> retries = new ArrayList<>();
  private final Map<String, BudgetUse> budgets = new LinkedHashMap<>();
  private final Map<String, Long> used = new TreeMap<>();
  private Instant last;
  private boolean ended;

  private static final class ServiceState {

    private String state = CLOSED;
    private int calls;
    private int opens;
    private int failures;
    private String lastError;
    private Duration openTime = Duration.ZERO;
    private Instant openSince;
    private final List<BreakerChange> changes = new ArrayList<>();

    void changed(BreakerChanged change) {
      if (!change.state().equals(state)) {
        changes.add(new BreakerChange(change.at(), change.state(), change.error()));
      }
      boolean wasOpen = !state.equals(CLOSED);
      if (change.state().equals(OPEN) && !state.equals(OPEN)) {
        opens++; // a worker that replaces a crashed one reports open breakers again
      }
      state = change.state();
      if (!wasOpen && !state.equals(CLOSED)) {
        openSince = change.at();
      } else if (wasOpen && state.equals(CLOSED)) {
        openTime = openUntil(change.at());
        openSince = null;
      }
    }

    private Duration openUntil(Instant end) {
      return openSince == null ? openTime : openTime.plus(Duration.between(openSince, end));
    }

    BreakerRecord breaker(String name, Instant end) {
      return new BreakerRecord(
          name,
          state,
          calls,
          opens,
          failures,
          lastError,
          openUntil(end).toMillis() / 1000.0,
          changes);
    }
  }

  @Override
  public void accept(Event event) {
    EventHandler.super.accept(event);
    if (!ended) {
      last = event.at();
    }
  }

  @Override
  public void on(RunStarted run) {
    ended = run.goal().equals("verify"); // it calls no service, and may be of a later build
  }

  @Override
  public void on(RunFinished run) {
    last = ended ? last : run.at();
    ended = true;
  }

  @Override
  public void on(BreakerChanged change) {
    service(change.service()).changed(change);
  }

  @Override
  public void on(RetryScheduled retry) {
    retries.add(
        new RetryRecord(
            retry.at(),
            retry.story(),
            retry.stage(),
            retry.operation(),
            retry.attempt(),
            retry.delaySeconds(),
            retry.error()));
  }

  @Override
  public void on(BudgetSet set) {
    budgets.put(set.resource(), new BudgetUse(set.resource(), set.budget(), set.used()));
  }

  @Override
  public void on(FallbackTaken taken) {
    fallbacks.add(
        new FallbackRecord(
            taken.at(),
            taken.story(),
            taken.stage(),
            taken.operation(),
            taken.provider(),
            taken.fallback(),
            taken.error()));
  }

  @Override
  public void on(CallFinished call) {
    ServiceState service = service(call.service());
    service.calls++;
    if (call.outage()) {
      service.failures++;
      service.lastError = call.error();
    }
    if (call.used() != null) {
      call.used().forEach(this::used);
    }
  }

  private void used(String resource, long amount) {
    used.merge(resource, amount, Long::sum);
    budgets.computeIfPresent(
        TOKENS.contains(resource) ? "tokens" : resource,
        (kind, use) -> new BudgetUse(kind, use.budget(), use.used() + amount));
  }

  private ServiceState service(String name) {
    return services.computeIfAbsent(name, any -> new ServiceState());
  }

  List<BreakerRecord> breakers() {
    return services.entrySet().stream()
        .map(entry -> entry.getValue().breaker(entry.getKey(), last))
        .toList();
  }

  List<RetryRecord> retries() {
    return retries;
  }

  List<BudgetUse> budgets() {
    return List.copyOf(budgets.values());
  }

  List<FallbackRecord> fallbacks() {
    return fallbacks;
  }

  Map<String, Long> used() {
    return used;
  }
}
