package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Omission;
import dev.storygen.model.Waveform;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An event of a story. */
public sealed interface StoryEvent extends Event {

  /** The story's id. */
  String story();

  /**
   * A story started.
   *
   * @param title of its brief; null where there is none
   * @param steps the stages or checks to run
   * @param executor of the cluster that works on it; null for this machine
   */
  record StoryStarted(
      Instant at,
      String story,
      String title,
      List<String> steps,
      @JsonInclude(JsonInclude.Include.NON_NULL) String executor)
      implements StoryEvent {

    /** On this machine. */
    public StoryStarted(Instant at, String story, String title, List<String> steps) {
      this(at, story, title, steps, null);
    }

    /** The same on an executor. */
    public StoryStarted on(String place) {
      return new StoryStarted(at, story, title, steps, place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A story ended.
   *
   * @param success whether no stage failed or, for {@code verify}, every check ran
   */
  record StoryFinished(Instant at, String story, boolean success) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A stage started. */
  record StageStarted(Instant at, String story, String stage, String provider)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A stage failed, and with it the story. */
  record StageFailed(Instant at, String story, String stage, String error, String stackTrace)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An operation of a stage ended, with or without success.
   *
   * @param durationSeconds over all attempts
   * @param attempts from 1
   * @param error null on success
   * @param metrics measurements of the operation by name; numbers and strings
   * @param reasons why its result was made and not taken from the cache, a clause each; empty if it
   *     was taken, or is never kept
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
      Map<String, Object> metrics,
      List<String> reasons)
      implements StoryEvent {

    public OperationFinished {
      reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** An operation whose result is never kept. */
    public OperationFinished(
        Instant at,
        String story,
        String stage,
        String operation,
        String provider,
        double durationSeconds,
        boolean success,
        int attempts,
        String error,
        Map<String, Object> metrics) {
      this(
          at,
          story,
          stage,
          operation,
          provider,
          durationSeconds,
          success,
          attempts,
          error,
          metrics,
          List.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An attempt failed, and another one follows.
   *
   * @param attempt the number of the failed attempt, from 1
   */
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
   * A call to a service ended, with or without success. Each retry is a call of its own.
   *
   * @param service as {@code api.openai.com/chat}
   * @param durationSeconds of the call alone, without the time in the queue
   * @param outage whether the circuit breaker counts the failure
   * @param error null on success
   * @param used the amounts that the service charges for, by name: {@code inputTokens}, {@code
   *     characters}
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
   * A provider failed, and its configured fallback takes over.
   *
   * @param provider the provider that failed
   * @param fallback the provider that takes over
   * @param error of the provider
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

  /**
   * A story waits to start, or to retry a call, because the circuit breaker of a service is open.
   *
   * @param error the last error of the service
   */
  record StoryWaiting(Instant at, String story, String service, String error)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A stage left parts of a text out of the story.
   *
   * @param omissions in the order of the text, not empty
   */
  record TextOmitted(Instant at, String story, String stage, List<Omission> omissions)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An idea was written as a brief.
   *
   * @param file relative to the project
   * @param overall potential score, 0 to 100; null where the provider gave none
   */
  record IdeaWritten(Instant at, String story, String title, String file, Double overall)
      implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The artefacts of a story on disk.
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
   * It is not certain whether a voice says the script.
   *
   * @param reason as a sentence
   */
  record VoiceUncertain(Instant at, String story, String reason) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A file of a story is about to be decoded. When the worker crashes, this is the file that the
   * decoder was reading.
   */
  record FileOpened(Instant at, String story, String file) implements StoryEvent {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The facts of all media that a story is judged by were known: no file was decoded. */
  record FactsReused(Instant at, String story) implements StoryEvent {

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
