package dev.storygen.plugin;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Logs failures of services and the reactions to them. Repeated lines of a service are logged a few
 * times, and then only counted.
 */
final class ServiceProgress implements EventHandler {

  private static final int MAX_REPEATS = 3;

  private final Consumer<ConsoleLine> log;

  /** Services that stories wait for; each is logged once. */
  private final Set<String> awaited = new HashSet<>();

  /** The service that was called last, by story and operation. */
  private final Map<List<String>, String> lastService = new HashMap<>();

  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> suppressed = new TreeMap<>();

  ServiceProgress(Consumer<ConsoleLine> log) {
    this.log = log;
  }

  @Override
  public void on(CallFinished call) {
    lastService.put(List.of(call.story(), call.operation()), call.service());
  }

  @Override
  public void on(RetryScheduled retry) {
    String what =
        lastService.getOrDefault(List.of(retry.story(), retry.operation()), retry.operation());
    warnOrCount("retries of " + what, text(retry));
  }

  @Override
  public void on(FallbackTaken taken) {
    warnOrCount("fallbacks from " + taken.provider() + " to " + taken.fallback(), text(taken));
  }

  @Override
  public void on(StoryWaiting waiting) {
    if (awaited.add(waiting.service())) {
      info(waiting.service() + ": stories wait for it.");
    }
  }

  @Override
  public void on(BudgetSpent spent) {
    warn(
        String.format(
            Locale.ROOT,
            "The budget of %,d %s is spent (%,d used): no further calls that use it.",
            spent.budget(),
            spent.resource(),
            spent.used()));
  }

  /** The repeated lines that were only counted since the last call, a line for each kind. */
  List<String> takeSuppressed() {
    List<String> lines = new ArrayList<>();
    suppressed.forEach((kind, count) -> lines.add("... " + count + " more " + kind));
    suppressed.clear();
    return lines;
  }

  boolean hasSuppressed() {
    return !suppressed.isEmpty();
  }

  private void warnOrCount(String kind, String text) {
    if (times.merge(kind, 1, Integer::sum) <= MAX_REPEATS) {
      warn(text);
    } else {
      suppressed.merge(kind, 1, Integer::sum);
    }
  }

  private static String text(RetryScheduled retry) {
    return String.format(
        Locale.ROOT,
        "%s: %s failed; retry in %.1f s: %s",
        retry.story(),
        retry.operation(),
        retry.delaySeconds(),
        retry.error());
  }

  private static String text(FallbackTaken taken) {
    return "%s: %s falls back from %s to %s: %s"
        .formatted(
            taken.story(), taken.operation(), taken.provider(), taken.fallback(), taken.error());
  }

  @Override
  public void on(BreakerChanged change) {
    switch (change.state()) {
      case "open" ->
          warn(
              change.service()
                  + ": circuit breaker open; calls suspended. Last error: "
                  + change.error());
      case "half-open" -> info(change.service() + ": circuit breaker half-open: one probe call.");
      default -> {
        awaited.remove(change.service());
        info(change.service() + ": circuit breaker closed.");
      }
    }
  }

  private void info(String text) {
    log.accept(new ConsoleLine(LogLevel.INFO, text));
  }

  private void warn(String text) {
    log.accept(new ConsoleLine(LogLevel.WARNING, text));
  }
}
