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

/** What the log says of calls of services, their circuit breakers and budgets. */
final class ServiceMessages {

  private ServiceMessages() {}

  static LogLine call(CallFinished call) {
    String used =
        call.used() == null || call.used().isEmpty() ? "" : "; " + KeyValues.list(call.used());
    String outage = call.outage() ? ", which its circuit breaker counts" : "";
    return LogLine.of(
        call.success() ? INFO : WARNING,
        call,
        call.story(),
        call.stage(),
        String.format(Locale.ROOT, "Call of %s for %s ", call.service(), call.operation())
            + (call.success() ? "is answered" : "failed" + outage + ",")
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
            "%s failed at attempt %d and is tried again in %.1f s: %s",
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
        "%s goes to the fallback %s, because %s is out: %s"
            .formatted(taken.operation(), taken.fallback(), taken.provider(), taken.error()));
  }

  static LogLine breaker(BreakerChanged change) {
    return LogLine.ofRun(
        change.state().equals("open") ? WARNING : INFO,
        change,
        "The circuit breaker of %s is %s%s"
            .formatted(
                change.service(),
                change.state(),
                change.error() == null ? "." : ". Last error: " + change.error()));
  }

  static LogLine waiting(StoryWaiting waiting) {
    return LogLine.ofStory(
        waiting,
        waiting.story(),
        "Waits for " + waiting.service() + ", which is out: " + waiting.error());
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
            "The budget of %,d %s is spent, %,d used.",
            spent.budget(),
            spent.resource(),
            spent.used()));
  }
}
