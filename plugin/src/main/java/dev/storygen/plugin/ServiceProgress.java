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
 * Says how services misbehave, and what is done about it: the same of the same service a few times,
 * and then how often.
 */
final class ServiceProgress implements EventHandler {

  private static final int TOLD = 3;

  private final Consumer<ConsoleLine> told;

  /** Services that stories wait for: told once, however many wait. */
  private final Set<String> awaited = new HashSet<>();

  /** Which service an operation of a story called last. */
  private final Map<List<String>, String> called = new HashMap<>();

  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> untold = new TreeMap<>();

  ServiceProgress(Consumer<ConsoleLine> told) {
    this.told = told;
  }

  @Override
  public void on(CallFinished call) {
    called.put(List.of(call.story(), call.operation()), call.service());
  }

  @Override
  public void on(RetryScheduled retry) {
    String what = called.getOrDefault(List.of(retry.story(), retry.operation()), retry.operation());
    often("retries of " + what, text(retry));
  }

  @Override
  public void on(FallbackTaken taken) {
    often("fallbacks from " + taken.provider() + " to " + taken.fallback(), text(taken));
  }

  @Override
  public void on(StoryWaiting waiting) {
    if (awaited.add(waiting.service())) {
      info("Stories that have not begun wait for " + waiting.service() + ".");
    }
  }

  @Override
  public void on(BudgetSpent spent) {
    warn(
        String.format(
            Locale.ROOT,
            "The budget of %,d %s is spent (%,d used): no more calls that use of it.",
            spent.budget(),
            spent.resource(),
            spent.used()));
  }

  /** What was only counted since the last call, a line each. */
  List<String> untold() {
    List<String> lines = new ArrayList<>();
    untold.forEach((what, count) -> lines.add("... " + count + " more " + what));
    untold.clear();
    return lines;
  }

  boolean hasUntold() {
    return !untold.isEmpty();
  }

  private void often(String what, String text) {
    if (times.merge(what, 1, Integer::sum) <= TOLD) {
      warn(text);
    } else {
      untold.merge(what, 1, Integer::sum);
    }
  }

  private static String text(RetryScheduled retry) {
    return String.format(
        Locale.ROOT,
        "%s: %s failed and is tried again in %.1f s: %s",
        retry.story(),
        retry.operation(),
        retry.delaySeconds(),
        retry.error());
  }

  private static String text(FallbackTaken taken) {
    return "%s: %s goes to the fallback %s, because %s is out: %s"
        .formatted(
            taken.story(), taken.operation(), taken.fallback(), taken.provider(), taken.error());
  }

  @Override
  public void on(BreakerChanged change) {
    switch (change.state()) {
      case "open" ->
          warn(
              change.service()
                  + " is out and not called for a while: its circuit breaker is open. Its last"
                  + " error: "
                  + change.error());
      case "half-open" -> info(change.service() + " is tried again with one call.");
      default -> {
        awaited.remove(change.service());
        info(change.service() + " is back: its circuit breaker is closed.");
      }
    }
  }

  private void info(String text) {
    told.accept(new ConsoleLine(LogLevel.INFO, text));
  }

  private void warn(String text) {
    told.accept(new ConsoleLine(LogLevel.WARNING, text));
  }
}
