package dev.storygen.metrics;

import dev.storygen.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes events one by one and keeps how services did. */
final class ServiceMetricsFold {

  private static final String CLOSED = "closed";
  private static final String OPEN = "open";
  private static final Set<String> TOKENS = Set.of("inputTokens", "outputTokens");

  private final Map<String, Service> services = new TreeMap<>();
  private final List<FallbackRecord> fallbacks = new ArrayList<>();
  private final List<RetryRecord> retries = new ArrayList<>();
  private final Map<String, BudgetUse> budgets = new LinkedHashMap<>();
  private final Map<String, Long> used = new TreeMap<>();
  private Instant last;
  private boolean ended;

  private static final class Service {

    private String state = CLOSED;
    private int calls;
    private int opens;
    private int failures;
    private String lastError;
    private Duration open = Duration.ZERO;
    private Instant openSince;
    private final List<BreakerChange> changes = new ArrayList<>();

    void changed(Event.BreakerChanged change) {
      if (!change.state().equals(state)) {
        changes.add(new BreakerChange(change.at(), change.state(), change.error()));
      }
      boolean was = !state.equals(CLOSED);
      if (change.state().equals(OPEN) && !state.equals(OPEN)) {
        opens++; // a worker that goes on after one that died says again what is open
      }
      state = change.state();
      if (!was && !state.equals(CLOSED)) {
        openSince = change.at();
      } else if (was && state.equals(CLOSED)) {
        open = openUntil(change.at());
        openSince = null;
      }
    }

    private Duration openUntil(Instant end) {
      return openSince == null || end.isBefore(openSince)
          ? open
          : open.plus(Duration.between(openSince, end));
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

  void add(Event event) {
    if (event instanceof Event.RunStarted run && !run.goal().equals("verify")) {
      ended = false; // each worker that goes on after one that died ends for itself
    }
    if (!ended) {
      last = event.at();
    }
    if (event instanceof Event.RunFinished) {
      ended = true;
    } else if (event instanceof Event.CallFinished call) {
      called(call);
    } else if (event instanceof Event.BreakerChanged change) {
      service(change.service()).changed(change);
    } else if (event instanceof Event.RetryScheduled retry) {
      retries.add(
          new RetryRecord(
              retry.at(),
              retry.story(),
              retry.stage(),
              retry.operation(),
              retry.attempt(),
              retry.delaySeconds(),
              retry.error()));
    } else if (event instanceof Event.BudgetSet set) {
      budgets.put(set.resource(), new BudgetUse(set.resource(), set.budget(), set.used()));
    } else if (event instanceof Event.FallbackTaken taken) {
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
  }

  private void called(Event.CallFinished call) {
    Service service = service(call.service());
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

  private Service service(String name) {
    return services.computeIfAbsent(name, any -> new Service());
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
