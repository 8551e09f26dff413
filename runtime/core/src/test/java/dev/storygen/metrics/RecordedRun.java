package dev.storygen.metrics;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Events of a run, recorded one by one, and the metrics computed from them. Times are seconds since
 * the epoch.
 */
final class RecordedRun {

  final List<Event> events = new ArrayList<>();

  Metrics metrics() {
    return MetricsFold.of(events);
  }

  List<String> names() {
    return metrics().operations().stream()
        .map(operation -> operation.story() + " " + operation.name())
        .toList();
  }

  void started(String goal, boolean resumed) {
    events.add(new RunStarted(at(0), goal, List.of(), resumed));
  }

  void story(String story) {
    events.add(new StoryStarted(at(0), story, null, List.of()));
  }

  void stage(long at, String story, String stage) {
    events.add(new StageStarted(at(at), story, stage, "embedded"));
  }

  void died(long at, String story) {
    events.add(new WorkerDied(at(at), "signal 9", List.of(story)));
  }

  void finished(long at, String story, String stage, String operation, double seconds) {
    events.add(
        new OperationFinished(
            at(at), story, stage, operation, "embedded", seconds, true, 1, null, Map.of()));
  }

  void fails(long at, String story, String stage, String operation, String error) {
    events.add(
        new OperationFinished(
            at(at), story, stage, operation, "embedded", 0.25, false, 1, error, Map.of()));
  }

  void checked(String story, String check, CheckStatus status) {
    events.add(check(story, check, status, Severity.ERROR));
  }

  static Event check(String story, String check, CheckStatus status, Severity severity) {
    return new CheckDone(
        at(9),
        new CheckOutcome(
            story, check, status, severity, List.of(), null, null, null, null, null, 0));
  }

  static OperationRecord failure(
      long at, String story, String stage, double seconds, String error) {
    return new OperationRecord(
        at(at), story, stage, stage, "embedded", seconds, false, 1, error, Map.of());
  }

  static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
