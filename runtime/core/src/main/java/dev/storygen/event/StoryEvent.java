package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Waveform;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An event of a story. */
public sealed interface StoryEvent extends Event {

  /** The story's id. */
  String story();

  /**
   * The cases of {@link Event.Visitor} for events of stories.
   *
   * @param <R> the result
   */
  interface StoryVisitor<R> {

    R visit(StoryStarted event);

    R visit(StoryFinished event);

    R visit(StageStarted event);

    R visit(StageFailed event);

    R visit(OperationFinished event);

    R visit(RetryScheduled event);

    R visit(CallFinished event);

    R visit(FallbackTaken event);

    R visit(StoryWaiting event);

    R visit(IdeaWritten event);

    R visit(FilesFound event);

    R visit(VoiceoverDecoded event);

    R visit(FileOpened event);

    R visit(CheckDone event);
  }

  /**
   * A story is in flight from here on.
   *
   * @param title of its brief; null where there is none
   * @param steps the stages or the checks that it will go through
   */
  record StoryStarted(Instant at, String story, String title, List<String> steps)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A story is no longer in flight; {@code success} where no stage failed and all checks were made.
   */
  record StoryFinished(Instant at, String story, boolean success) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A stage began. */
  record StageStarted(Instant at, String story, String stage, String provider)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A stage failed, and with it its story. */
  record StageFailed(Instant at, String story, String stage, String error, String stackTrace)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

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
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** An attempt failed and there will be another. */
  record RetryScheduled(
      Instant at,
      String story,
      String stage,
      String operation,
      int attempt,
      double delaySeconds,
      String error)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

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
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

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
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A story has not begun yet, because the circuit breaker of a service that it needs is open. */
  record StoryWaiting(Instant at, String story, String service, String error)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An idea was written down as a brief.
   *
   * @param file relative to the project
   * @param overall its potential, 0 to 100; null where the writer gave none
   */
  record IdeaWritten(Instant at, String story, String title, String file, Double overall)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * What a story has on disk.
   *
   * @param files by label of {@link dev.storygen.model.Artefact}, relative to the project
   */
  record FilesFound(Instant at, String story, Map<String, String> files) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The voiceover of a story was decoded. */
  record VoiceoverDecoded(Instant at, String story, Waveform waveform) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A file of a story is about to be decoded: what to blame should the decoder take the worker with
   * it.
   */
  record FileOpened(Instant at, String story, String file) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A check is done.
   *
   * @param outcome its fields stand beside {@code at} in the JSON
   */
  record CheckDone(Instant at, @JsonUnwrapped CheckOutcome outcome) implements StoryEvent {

    @Override
    public String story() {
      return outcome.story();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
