package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The budget of calls of several processes. What a call will use is not known before: the largest
 * amount of an earlier one is reserved for it, at least 1. So calls at once go beyond a limit by no
 * more than the first of them take, or one that is larger than all before. Not thread-safe.
 */
final class BudgetReservations {

  private final BudgetTracker tracker;
  private final Map<BudgetKind, Long> reserved = new EnumMap<>(BudgetKind.class);
  private final Map<BudgetKind, Long> largest = new EnumMap<>(BudgetKind.class);

  /**
   * A budget, whose limits are emitted with what is used of them.
   *
   * @param spent what the build has used before, by label of {@link Resource}
   */
  BudgetReservations(Budget budget, Map<String, Long> spent, Consumer<Event> events, Clock clock) {
    this.tracker = new BudgetTracker(budget, spent, events, clock);
  }

  /** A part of the budget; nothing if the call uses none. */
  record Reservation(BudgetKind kind, long amount) {}

  /** Why no call may be made any more; empty if one may, now or when others have ended. */
  Optional<String> refusal(BudgetKind kind) {
    try {
      tracker.check(kind);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** A reservation for a call; empty if it has to wait for the end of others. */
  Optional<Reservation> reserve(BudgetKind kind) {
    if (kind == null) {
      return Optional.of(new Reservation(null, 0));
    }
    if (tracker.left(kind) <= reserved.getOrDefault(kind, 0L)) {
      return Optional.empty();
    }
    Reservation reservation = new Reservation(kind, largest.getOrDefault(kind, 1L));
    reserved.merge(kind, reservation.amount(), Long::sum);
    return Optional.of(reservation);
  }

  /** Replaces a reservation by what the call has used. */
  void settle(Reservation reservation, Map<Resource, Long> usage) {
    release(reservation);
    Map<BudgetKind, Long> used = new EnumMap<>(BudgetKind.class);
    usage.forEach(
        (resource, amount) -> {
          tracker.add(resource, amount);
          if (BudgetTracker.kind(resource) != null) {
            used.merge(BudgetTracker.kind(resource), amount, Long::sum);
          }
        });
    used.forEach((kind, amount) -> largest.merge(kind, amount, Math::max));
  }

  /** The end of a call is not known: it may have used what was reserved, and that counts. */
  void charge(Reservation reservation) {
    release(reservation);
    if (reservation.kind() != null) {
      tracker.add(BudgetTracker.resource(reservation.kind()), reservation.amount());
    }
  }

  private void release(Reservation reservation) {
    if (reservation.kind() != null) {
      reserved.merge(reservation.kind(), -reservation.amount(), Long::sum);
    }
  }
}
