package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Uses the budget of a build as if calls were made, to find those that will be refused. */
public final class BudgetForecast {

  private final BudgetTracker tracker;

  /**
   * A forecast, which emits each limit with what is used of it.
   *
   * @param spent what the build has used before, by label of {@link Resource}
   */
  public BudgetForecast(
      ResilienceSettings settings, Map<String, Long> spent, Consumer<Event> events, Clock clock) {
    Consumer<Event> limits =
        event -> {
          if (event instanceof BudgetSet) {
            events.accept(event);
          }
        };
    tracker = new BudgetTracker(settings.budget(), spent, limits, clock);
  }

  /**
   * Uses an amount in equal calls, one after another, until one is refused.
   *
   * @param calls from 1
   * @return why a call is refused; empty if none is
   */
  public Optional<String> use(BudgetKind kind, long amount, int calls) {
    for (int call = 0; call < calls; call++) {
      try {
        tracker.check(kind);
      } catch (IOException e) {
        return Optional.of(e.getMessage());
      }
      tracker.add(
          BudgetTracker.resource(kind), amount * (call + 1) / calls - amount * call / calls);
    }
    return Optional.empty();
  }
}
