package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what a build uses of its budget. */
final class BudgetTracker {

  private final Map<BudgetKind, Long> budgets = new EnumMap<>(BudgetKind.class);
  private final Map<BudgetKind, Long> used = new EnumMap<>(BudgetKind.class);
  private final Consumer<Event> events;
  private final Clock clock;

  /**
   * A tracker, which emits each limit with what is used of it.
   *
   * @param spent what the build has used before, by label of {@link Resource}
   */
  BudgetTracker(Budget budget, Map<String, Long> spent, Consumer<Event> events, Clock clock) {
    budgets.put(BudgetKind.TOKENS, budget.tokens());
    budgets.put(BudgetKind.CHARACTERS, budget.characters());
    budgets.put(BudgetKind.IMAGES, budget.images());
    budgets.values().removeIf(limit -> limit == 0);
    this.events = events;
    this.clock = clock;
    for (Resource resource : Resource.values()) {
      add(resource, spent.getOrDefault(resource.label(), 0L));
    }
    budgets.forEach(
        (kind, limit) ->
            events.accept(
                new BudgetSet(clock.instant(), kind.label(), limit, used.getOrDefault(kind, 0L))));
  }

  /** Adds usage, and emits once when a limit is reached. */
  synchronized void add(Resource resource, long amount) {
    BudgetKind kind = kind(resource);
    if (kind == null || amount == 0) {
      return;
    }
    long before = used.getOrDefault(kind, 0L);
    used.put(kind, before + amount);
    Long budget = budgets.get(kind);
    if (budget != null && before < budget && before + amount >= budget) {
      events.accept(new BudgetSpent(clock.instant(), kind.label(), budget, before + amount));
    }
  }

  /**
   * Rejects a call whose budget is spent.
   *
   * @param kind of the budget that the call uses; null for none
   * @throws IOException if the limit is reached, with the fix
   */
  synchronized void check(BudgetKind kind) throws IOException {
    Long budget = kind == null ? null : budgets.get(kind);
    long spent = used.getOrDefault(kind == null ? BudgetKind.TOKENS : kind, 0L);
    if (budget != null && spent >= budget) {
      throw new IOException(
          "the budget of "
              + budget
              + " "
              + kind.label()
              + " is spent ("
              + spent
              + " used). What is made is kept; raise <budget><"
              + kind.label()
              + "> or run the other stories in another build.");
    }
  }

  /** What may still be used; not positive if the limit is reached. */
  synchronized long left(BudgetKind kind) {
    Long budget = budgets.get(kind);
    return budget == null ? Long.MAX_VALUE : budget - used.getOrDefault(kind, 0L);
  }

  /** The budget that a resource is of; null for none. */
  static BudgetKind kind(Resource resource) {
    return switch (resource) {
      case INPUT_TOKENS, OUTPUT_TOKENS -> BudgetKind.TOKENS;
      case CHARACTERS -> BudgetKind.CHARACTERS;
      case IMAGES -> BudgetKind.IMAGES;
      case AUDIO_SECONDS -> null;
    };
  }

  /** A resource that counts to a budget. */
  static Resource resource(BudgetKind kind) {
    return switch (kind) {
      case TOKENS -> Resource.OUTPUT_TOKENS;
      case CHARACTERS -> Resource.CHARACTERS;
      case IMAGES -> Resource.IMAGES;
    };
  }
}
