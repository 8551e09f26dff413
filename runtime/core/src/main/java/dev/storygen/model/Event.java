package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happened in a run, one line of {@code events.jsonl}. Console, metrics and reports
 * are folds over these.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(Event.RunStarted.class),
  @JsonSubTypes.Type(Event.RunRejected.class),
  @JsonSubTypes.Type(Event.RunFinished.class),
  @JsonSubTypes.Type(Event.WorkerDied.class),
  @JsonSubTypes.Type(Event.StoryStarted.class),
  @JsonSubTypes.Type(Event.StoryFinished.class),
  @JsonSubTypes.Type(Event.StageStarted.class),
  @JsonSubTypes.Type(Event.RetryScheduled.class),
  @JsonSubTypes.Type(Event.OperationFinished.class),
  @JsonSubTypes.Type(Event.StageFailed.class),
  @JsonSubTypes.Type(Event.FileOpened.class),
  @JsonSubTypes.Type(Event.CheckDone.class),
})
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /**
   * A worker took a request for these stories. {@code resumed} where it goes on after one that
   * died.
   */
  record RunStarted(Instant at, String goal, List<String> stories, boolean resumed)
      implements Event {}

  /**
   * The request cannot be carried out: bad configuration or a bad brief, with all that is wrong
   * with it.
   */
  record RunRejected(Instant at, String message) implements Event {}

  /** The worker did all it was asked. */
  record RunFinished(Instant at) implements Event {}

  /**
   * The worker ended before it was done.
   *
   * @param cause how, as {@code signal 11}
   * @param stories those in flight
   */
  record WorkerDied(Instant at, String cause, List<String> stories) implements Event {}

  /**
   * A story is in flight from here on.
   *
   * @param steps the stages or the checks that it will go through
   */
  record StoryStarted(Instant at, String story, List<String> steps) implements Event {}

  /**
   * A story is no longer in flight; {@code success} where no stage failed and all checks were made.
   */
  record StoryFinished(Instant at, String story, boolean success) implements Event {}

  /** A stage began. */
  record StageStarted(Instant at, String story, String stage, String provider) implements Event {}

  /** An attempt failed and there will be another. */
  record RetryScheduled(
      Instant at,
      String story,
      String stage,
      String operation,
      int attempt,
      double delaySeconds,
      String error)
      implements Event {}

  /**
   * A part of a stage ended, well or badly.
   *
   * @param attempts how often it was tried, from 1
   * @param error why it failed, null where it did not
   * @param metrics what the operation says of itself, by name; numbers and strings
   */
  record OperationFinished(
      Instant at,
      String story,
      String stage,
      String operation,
      String provider,
      double durationSeconds,
      boolean success,
      int attempts,
      String error,
      Map<String, Object> metrics)
      implements Event {}

  /** A stage failed, and with it its story. */
  record StageFailed(Instant at, String story, String stage, String error, String stackTrace)
      implements Event {}

  /**
   * A file of a story is about to be decoded: what to blame should the decoder take the worker with
   * it.
   */
  record FileOpened(Instant at, String story, String file) implements Event {}

  /**
   * A check was made.
   *
   * @param status {@code passed}, {@code violated} or {@code unmeasured}
   * @param severity {@code error} or {@code warning}
   * @param limit what was asked for, as {@code minimum 32 kbit/s}; null where the check has none
   * @param file the file judged, null where it is missing
   * @param message what is wrong and what to do; null where the check passed
   */
  record CheckDone(
      Instant at,
      String story,
      String check,
      String status,
      String severity,
      List<Measurement> measurements,
      String limit,
      String file,
      String message)
      implements Event {}
}
