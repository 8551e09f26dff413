package dev.storygen.log;

import static dev.storygen.log.LogLevel.ERROR;
import static dev.storygen.log.LogLevel.INFO;
import static dev.storygen.log.LogLevel.WARNING;

import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.forecast.ForecastReason;
import dev.storygen.forecast.Readiness;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.model.CheckOutcome;
import java.util.stream.Collectors;

/** The lines of the log for what is said of a story: by a check, or before it is made. */
final class VerdictMessages {

  private VerdictMessages() {}

  static LogLine check(CheckDone event) {
    CheckOutcome check = event.outcome();
    String measured =
        check.measurements().stream()
            .map(one -> (one.name() + " " + one.value().toPlainString() + " " + one.unit()).strip())
            .collect(Collectors.joining(", "));
    String limit = check.limit() == null ? "" : "; expected " + check.limit();
    String message = check.message() == null ? "" : ". " + check.message();
    return LogLine.of(
        level(check),
        event,
        check.story(),
        check.check(),
        (check.accepted() ? check.baseline().text() + "; " : "")
            + check.status().label()
            + (measured.isEmpty() ? "" : ": " + measured)
            + limit
            + message);
  }

  static LogLine forecast(StoryForecasted event) {
    StoryForecast forecast = event.forecast();
    String reasons =
        forecast.reasons().stream().map(ForecastReason::message).collect(Collectors.joining(" "));
    return LogLine.ofRun(
        level(forecast.state()),
        event,
        "%s: %s. %s".formatted(forecast.story(), forecast.state().label(), reasons).strip());
  }

  private static LogLevel level(Readiness state) {
    return switch (state) {
      case PASSED -> INFO;
      case DEGRADED -> WARNING;
      case BLOCKED -> ERROR;
    };
  }

  private static LogLevel level(CheckOutcome check) {
    return check.passed() || check.accepted() || check.dependsOnAccepted()
        ? INFO
        : check.warned() ? WARNING : ERROR;
  }
}
