package dev.storygen.plugin;

import dev.storygen.model.Event;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Says on the console how services misbehave, and what is done about it. */
final class ServiceProgress implements Consumer<Event> {

  private final Log log;

  /** Services that stories wait for: told once, however many wait. */
  private final Set<String> awaited = new HashSet<>();

  ServiceProgress(Log log) {
    this.log = log;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.RetryScheduled retry) {
      log.warn(
          String.format(
              Locale.ROOT,
              "%s: %s failed and is tried again in %.1f s: %s",
              retry.story(),
              retry.operation(),
              retry.delaySeconds(),
              retry.error()));
    } else if (event instanceof Event.FallbackTaken taken) {
      log.warn(
          "%s: %s goes to the fallback %s, because %s is out: %s"
              .formatted(
                  taken.story(),
                  taken.operation(),
                  taken.fallback(),
                  taken.provider(),
                  taken.error()));
    } else if (event instanceof Event.BreakerChanged change) {
      changed(change);
    } else if (event instanceof Event.StoryWaiting waiting && awaited.add(waiting.service())) {
      log.info("Stories that have not begun wait for " + waiting.service() + ".");
    } else if (event instanceof Event.BudgetSpent spent) {
      log.warn(
          String.format(
              Locale.ROOT,
              "The budget of %,d %s is spent (%,d used): no more calls that use of it.",
              spent.budget(),
              spent.resource(),
              spent.used()));
    }
  }

  private void changed(Event.BreakerChanged change) {
    switch (change.state()) {
      case "open" ->
          log.warn(
              change.service()
                  + " is out and not called for a while: its circuit breaker is open. Its last"
                  + " error: "
                  + change.error());
      case "half-open" -> log.info(change.service() + " is tried again with one call.");
      default -> {
        awaited.remove(change.service());
        log.info(change.service() + " is back: its circuit breaker is closed.");
      }
    }
  }
}
