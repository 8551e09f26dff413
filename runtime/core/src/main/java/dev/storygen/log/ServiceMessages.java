package dev.storygen.log;

import static dev.storygen.log.LogLevel.INFO;
import static dev.storygen.log.LogLevel.WARNING;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StoryWaiting;
import java.util.Locale;

/** The lines of the log for service calls, circuit breakers and budgets. */
final class ServiceMessages {

  private ServiceMessages() {}

  static LogLine call(CallFinished call) {
    String used =
        call.used() == null || call.used().isEmpty() ? "" : "; " + KeyValues.list(call.used());
    String outage = call.outage() ? " (counted by the circuit breaker)" : "";
    return LogLine.of(
        call.success() ? INFO : WARNING,
        call,
        call.story(),
        call.stage(),
        String.format(Locale.ROOT, "Call to %s for %s ", call.service(), call.operation())
            + (call.success() ? "succeeded" : "failed" + outage)
            + String.format(Locale.ROOT, " after %.3f s%s", call.durationSeconds(), used)
            + (call.error() == null ? "." : ": " + call.error()));
  }

  static LogLine retry(RetryScheduled retry) {
    return LogLine.of(
        WARNING,
        retry,
        retry.story(),
        retry.stage(),
        String.format(
            Locale.ROOT,
            "%s failed at attempt %d; retry in %.1f s: %s",
            retry.operation(),
            retry.attempt(),
            retry.delaySeconds(),
            retry.error()));
  }

  static LogLine fallback(FallbackTaken taken) {
    return LogLine.of(
        WARNING,
        taken,
        taken.story(),
        taken.stage(),
        "%s falls back from %s to %s: %s"
            .formatted(taken.operation(), taken.provider(), taken.fallback(), taken.error()));
  }

  static LogLine breaker(BreakerChanged change) {
    return LogLine.ofRun(
        change.state().equals("open") ? WARNING : INFO,
        change,
        "Circuit breaker of %s is %s%s"
            .formatted(
                change.service(),
                change.state(),
                change.error() == null ? "." : ". Last error: " + change.error()));
  }

  static LogLine waiting(StoryWaiting waiting) {
    return LogLine.ofStory(
        waiting,
        waiting.story(),
        "Waiting for "
            + waiting.service()
            + ": circuit breaker open. Last error: "
            + waiting.error());
  }

  static LogLine budget(BudgetSet set) {
    return LogLine.ofRun(
        INFO,
        set,
        String.format(
            Locale.ROOT, "Budget: %,d %s, %,d used.", set.budget(), set.resource(), set.used()));
  }

  static LogLine budgetSpent(BudgetSpent spent) {
    return LogLine.ofRun(
        WARNING,
        spent,
        String.format(
            Locale.ROOT,
            "Budget spent: %,d %s, %,d used.",
            spent.budget(),
            spent.resource(),
            spent.used()));
  }
}
