package dev.storygen.service;

import dev.storygen.service.Breaker.Permit;
import dev.storygen.service.BreakerStatus.State;
import dev.storygen.service.BudgetReservations.Reservation;
import dev.storygen.service.LimitReply.BreakerView;
import dev.storygen.service.LimitRequest.Call;
import dev.storygen.service.LimitRequest.Ended;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The calls of one service by several processes: those that are made, and those that wait in the
 * order in which they came. Not thread-safe.
 */
final class ServiceLeases {

  /** The end of a call is on its way for less than that; and who asks again is late for less. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  /** A caller that waits asks again after this time for each one before it. */
  private static final long TURN_MILLIS = 20;

  private static final long LONGEST_WAIT_MILLIS = 2_000;
  private static final long BREAKER_WAIT_MILLIS = 1_000;

  private final ServicePolicy policy;
  private final BudgetReservations budget;
  private final LongSupplier nanoTime;
  private final Breaker breaker;
  private final Map<Caller, Lease> leases = new HashMap<>();

  /** Those that wait, and until when they are waited for. */
  private final Map<Caller, Long> waiting = new LinkedHashMap<>();

  private long nextStart;
  private String lastError;

  /** A call of a process. */
  record Caller(String holder, long call) {}

  private record Lease(Permit permit, Reservation reservation, long end) {}

  /**
   * Leases of a service that works.
   *
   * @param changed gets each new state of the breaker with the last error
   */
  ServiceLeases(
      ServicePolicy policy,
      BudgetReservations budget,
      LongSupplier nanoTime,
      BiConsumer<State, String> changed) {
    this.policy = policy;
    this.budget = budget;
    this.nanoTime = nanoTime;
    this.nextStart = nanoTime.getAsLong();
    this.breaker =
        new Breaker(
            policy.failureThreshold(),
            policy.breakerTimeout(),
            nanoTime,
            state -> changed.accept(state, lastError));
  }

  /** Opens the breaker, as it was in a process that died. */
  void reopen(String error) {
    lastError = error;
    breaker.reopen();
  }

  /** Whether a call may begin. */
  LimitReply ask(Caller caller, Call call) {
    forgetTheLate();
    if (leases.containsKey(caller)) {
      return LimitReply.granted(view()); // the reply was lost
    }
    Optional<String> refusal = budget.refusal(call.spends());
    Optional<Permit> permit = breaker.tryAcquire(call.patience());
    if (refusal.isPresent() || permit.isEmpty()) {
      permit.ifPresent(breaker::released);
      waiting.remove(caller);
      return refusal.map(LimitReply::refused).orElseGet(() -> inOutage(call.patience()));
    }
    long wait = delay(caller);
    Optional<Reservation> reservation = wait > 0 ? Optional.empty() : budget.reserve(call.spends());
    if (reservation.isEmpty()) {
      breaker.released(permit.get());
      return waiting(caller, Math.max(wait, TURN_MILLIS));
    }
    waiting.remove(caller);
    long now = nanoTime.getAsLong();
    nextStart = now + interval();
    long end = now + policy.callTimeout().plus(GRACE).toNanos();
    leases.put(caller, new Lease(permit.get(), reservation.get(), end));
    return LimitReply.granted(view());
  }

  private LimitReply inOutage(Duration patience) {
    if (breaker.rejects(patience)) {
      return LimitReply.unavailable(view());
    }
    long left = breaker.timeUntilProbe().orElse(Duration.ZERO).toMillis();
    long wait = left == 0 ? BREAKER_WAIT_MILLIS : left;
    wait = Math.min(wait, breaker.patienceLeft(patience).toMillis());
    return LimitReply.ask(Math.max(1, Math.min(wait, BREAKER_WAIT_MILLIS)), view());
  }

  private LimitReply waiting(Caller caller, long millis) {
    long wait = Math.min(millis, LONGEST_WAIT_MILLIS);
    waiting.put(
        caller, nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(wait) + GRACE.toNanos());
    return LimitReply.ask(wait, view());
  }

  /** Milliseconds until a caller may call as far as is known; 0 for now. */
  private long delay(Caller caller) {
    int before = 0;
    for (Caller earlier : waiting.keySet()) {
      if (earlier.equals(caller)) {
        break;
      }
      before++;
    }
    int free = policy.maxConcurrent() - leases.size();
    long turn = before < free ? 0 : (before - free + 1) * TURN_MILLIS;
    if (interval() == 0) {
      return turn;
    }
    long start = Math.max(0, nextStart - nanoTime.getAsLong()) + before * interval();
    return Math.max(turn, TimeUnit.NANOSECONDS.toMillis(start + 999_999));
  }

  private long interval() {
    return policy.requestsPerMinute() == 0
        ? 0
        : TimeUnit.MINUTES.toNanos(1) / policy.requestsPerMinute();
  }

  /** A call has ended; nothing happens if it has ended already. */
  LimitReply end(Caller caller, Ended ended) {
    waiting.remove(caller);
    Lease lease = leases.remove(caller);
    boolean[] counted = new boolean[1];
    if (lease != null) {
      budget.settle(lease.reservation(), ended.usage());
      switch (ended.outcome()) {
        case SUCCEEDED -> breaker.succeeded(lease.permit());
        case RELEASED -> breaker.released(lease.permit());
        case FAILED -> {
          lastError = ended.error();
          breaker.failed(lease.permit(), counts -> counted[0] = counts);
        }
      }
    }
    return LimitReply.ended(counted[0], view());
  }

  /** Processes are gone, and their calls with them. */
  void lost(Predicate<String> holders) {
    waiting.keySet().removeIf(caller -> holders.test(caller.holder()));
    endUntold(entry -> holders.test(entry.getKey().holder()));
  }

  private void forgetTheLate() {
    long now = nanoTime.getAsLong();
    waiting.values().removeIf(until -> until - now < 0);
    endUntold(entry -> entry.getValue().end() - now < 0);
  }

  private void endUntold(Predicate<Map.Entry<Caller, Lease>> gone) {
    leases
        .entrySet()
        .removeIf(
            entry -> {
              boolean ends = gone.test(entry);
              if (ends) {
                breaker.released(entry.getValue().permit());
                budget.charge(entry.getValue().reservation());
              }
              return ends;
            });
  }

  private BreakerView view() {
    return breaker.view(lastError);
  }
}
