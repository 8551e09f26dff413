package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
  @JsonSubTypes.Type(Event.CallFinished.class),
  @JsonSubTypes.Type(Event.BreakerChanged.class),
  @JsonSubTypes.Type(Event.FallbackTaken.class),
  @JsonSubTypes.Type(Event.BudgetSet.class),
  @JsonSubTypes.Type(Event.BudgetSpent.class),
  @JsonSubTypes.Type(Event.StoryWaiting.class),
  @JsonSubTypes.Type(Event.IdeaWritten.class),
  @JsonSubTypes.Type(Event.Diagnosis.class),
  @JsonSubTypes.Type(Event.FilesFound.class),
  @JsonSubTypes.Type(Event.VoiceoverHeard.class),
  @JsonSubTypes.Type(Event.FileOpened.class),
  @JsonSubTypes.Type(Event.CheckDone.class),
})
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /**
   * A worker took a request for these stories.
   *
   * @param resumed whether it adds to what the log has of this goal: it goes on after a worker that
   *     died, or the build runs the goal more than once
   * @param environment what it runs on, by name: {@code java}, {@code os}
   */
  record RunStarted(
      Instant at,
      String goal,
      List<String> stories,
      boolean resumed,
      Map<String, String> environment)
      implements Event {

    /** A run that does not say what it runs on. */
    public RunStarted(Instant at, String goal, List<String> stories, boolean resumed) {
      this(at, goal, stories, resumed, Map.of());
    }
  }

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
   * @param title of its brief; null where there is none
   * @param steps the stages or the checks that it will go through
   */
  record StoryStarted(Instant at, String story, String title, List<String> steps)
      implements Event {}

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

  /**
   * A call of a service ended, well or badly; a retry is a call of its own.
   *
   * @param service as {@code api.openai.com/chat}
   * @param durationSeconds of the call alone, without waiting for its turn
   * @param outage whether the service's circuit breaker counts the failure
   * @param error why it failed, null where it did not
   * @param used what the service charges for, by name: {@code inputTokens}, {@code characters}
   */
  record CallFinished(
      Instant at,
      String story,
      String stage,
      String operation,
      String service,
      double durationSeconds,
      boolean success,
      boolean outage,
      String error,
      Map<String, Long> used)
      implements Event {}

  /**
   * The circuit breaker of a service opened, closed, or lets one call through to see.
   *
   * @param state {@code open}, {@code half-open} or {@code closed}
   * @param error the service's last real error; null where it closed
   */
  record BreakerChanged(Instant at, String service, String state, String error) implements Event {}

  /**
   * A provider was out, and the one that the user named for this did the work instead.
   *
   * @param provider who was out
   * @param fallback who took over
   * @param error why
   */
  record FallbackTaken(
      Instant at,
      String story,
      String stage,
      String operation,
      String provider,
      String fallback,
      String error)
      implements Event {}

  /**
   * There is a budget.
   *
   * @param resource {@code tokens}, {@code characters} or {@code images}
   * @param used of it so far
   */
  record BudgetSet(Instant at, String resource, long budget, long used) implements Event {}

  /**
   * The budget of the build is spent; there are no further calls that use of it.
   *
   * @param resource {@code tokens}, {@code characters} or {@code images}
   */
  record BudgetSpent(Instant at, String resource, long budget, long used) implements Event {}

  /** A story has not begun yet, because the circuit breaker of a service that it needs is open. */
  record StoryWaiting(Instant at, String story, String service, String error) implements Event {}

  /**
   * An idea was written down as a brief.
   *
   * @param file relative to the project
   * @param overall its potential, 0 to 100; null where the writer gave none
   */
  record IdeaWritten(Instant at, String story, String title, String file, Double overall)
      implements Event {}

  /**
   * Something that {@code doctor} found.
   *
   * @param subject what was looked at: {@code voice}
   * @param healthy false where it cannot work
   * @param finding what was found, and what to do
   */
  record Diagnosis(Instant at, String subject, boolean healthy, String finding) implements Event {}

  /** A stage failed, and with it its story. */
  record StageFailed(Instant at, String story, String stage, String error, String stackTrace)
      implements Event {}

  /**
   * What a story has on disk.
   *
   * @param files by label of {@link Artefact}, relative to the project
   */
  record FilesFound(Instant at, String story, Map<String, String> files) implements Event {}

  /** The voiceover of a story was decoded. */
  record VoiceoverHeard(Instant at, String story, Waveform waveform) implements Event {}

  /**
   * A file of a story is about to be decoded: what to blame should the decoder take the worker with
   * it.
   */
  record FileOpened(Instant at, String story, String file) implements Event {}

  /**
   * A check is done.
   *
   * @param outcome its fields stand beside {@code at} in the JSON
   */
  record CheckDone(Instant at, @JsonUnwrapped CheckOutcome outcome) implements Event {}
}
