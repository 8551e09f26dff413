package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.service.LimitRequest.Call;
import dev.storygen.service.LimitRequest.Ended;
import dev.storygen.service.ServiceLeases.Caller;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Grants the calls of services to several processes, so that limits, circuit breakers and the
 * budget hold for all of them together. A call that is granted is a lease: it ends when the process
 * says so, when the process is lost, or a minute after the time limit of a call. Thread-safe; never
 * waits.
 */
public final class CallLeases {

  private final Consumer<Event> events;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final BudgetReservations budget;
  private final Map<String, ServiceLeases> services = new HashMap<>();
  private final Map<String, String> previouslyOpen;

  /**
   * No leases. Emits the limits of the budget, and changes of breakers.
   *
   * @param nanoTime {@link System#nanoTime()}
   * @param past the build's events so far, where a process continues after one that died
   * @param spent what other goals of the build have used, by label of {@link
   *     dev.storygen.provider.Resource}
   */
  public CallLeases(
      ResilienceSettings settings,
      Consumer<Event> events,
      Clock clock,
      LongSupplier nanoTime,
      List<Event> past,
      Map<String, Long> spent) {
    this.events = events;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.budget =
        new BudgetReservations(settings.budget(), ServiceHistory.used(past, spent), events, clock);
    this.previouslyOpen = ServiceHistory.openBreakers(past);
  }

  /**
   * Answers a process.
   *
   * @param holder names the process
   */
  public synchronized LimitReply answer(String holder, LimitRequest request) {
    Caller caller = new Caller(holder, request.call());
    if (request instanceof Call call) {
      return services
          .computeIfAbsent(call.service(), name -> leases(name, call.policy()))
          .ask(caller, call);
    }
    ServiceLeases leases = services.get(request.service());
    return leases == null ? LimitReply.ended(false, null) : leases.end(caller, (Ended) request);
  }

  /** Processes are gone: their calls have ended, and count as the largest one so far. */
  public synchronized void lost(Predicate<String> holders) {
    services.values().forEach(leases -> leases.lost(holders));
  }

  private ServiceLeases leases(String service, ServicePolicy policy) {
    ServiceLeases leases =
        new ServiceLeases(
            policy,
            budget,
            nanoTime,
            (state, error) ->
                events.accept(
                    new BreakerChanged(
                        clock.instant(),
                        service,
                        state.label(),
                        state == BreakerStatus.State.CLOSED ? null : error)));
    if (previouslyOpen.containsKey(service)) {
      leases.reopen(previouslyOpen.get(service));
    }
    return leases;
  }
}
