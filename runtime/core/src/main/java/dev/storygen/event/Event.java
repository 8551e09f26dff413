package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.model.BaselineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happened in a run, one line of {@code events.jsonl}. Console, metrics and reports
 * are computed from events alone. Those of a story are {@link StoryEvent}s.
 *
 * <p>A {@link Visitor} handles every kind of event; an {@link EventHandler} those it overrides.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "event")
@JsonTypeIdResolver(EventTypeResolver.class)
public sealed interface Event
    permits StoryEvent,
        Event.RunStarted,
        Event.RunRejected,
        Event.RunFinished,
        Event.RunWarning,
        Event.StoriesSelected,
        Event.BaselineRead,
        Event.WorkerDied,
        Event.BreakerChanged,
        Event.BudgetSet,
        Event.BudgetSpent,
        Event.Diagnosis,
        Event.StoryForecasted {

  /** The time of the build's {@link MonotonicClock}: it never goes back within a build. */
  Instant at();

  /** Calls the visitor's method for this kind of event. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A function of an event with a method for every kind. A new kind of event does not compile until
   * every visitor handles it.
   *
   * @param <R> its result
   */
  interface Visitor<R> {

    R visit(RunStarted event);

    R visit(RunRejected event);

    R visit(RunFinished event);

    R visit(RunWarning event);

    R visit(StoriesSelected event);

    R visit(BaselineRead event);

    R visit(WorkerDied event);

    R visit(BreakerChanged event);

    R visit(BudgetSet event);

    R visit(BudgetSpent event);

    R visit(Diagnosis event);

    R visit(StoryForecasted event);

    R visit(StoryEvent.StoryStarted event);

    R visit(StoryEvent.StoryFinished event);

    R visit(StoryEvent.StageStarted event);

    R visit(StoryEvent.StageFailed event);

    R visit(StoryEvent.OperationFinished event);

    R visit(StoryEvent.RetryScheduled event);

    R visit(StoryEvent.CallFinished event);

    R visit(StoryEvent.FallbackTaken event);

    R visit(StoryEvent.StoryWaiting event);

    R visit(StoryEvent.TextOmitted event);

    R visit(StoryEvent.IdeaWritten event);

    R visit(StoryEvent.FilesFound event);

    R visit(StoryEvent.VoiceoverDecoded event);

    R visit(StoryEvent.VoiceUncertain event);

    R visit(StoryEvent.FileOpened event);

    R visit(StoryEvent.FactsReused event);

    R visit(StoryEvent.CheckDone event);
  }

  /**
   * A worker accepted a request and starts on these stories.
   *
   * @param stories the ids of the stories of the request
   * @param resumed whether it adds to earlier results of this goal in the log: the worker replaces
   *     one that crashed, or the build runs the goal more than once
   * @param environment versions and platform by name: {@code java}, {@code os}
   */
  record RunStarted(
      Instant at,
      String goal,
      List<String> stories,
      boolean resumed,
      Map<String, String> environment)
      implements Event {

    /** A run of an unknown environment. */
    public RunStarted(Instant at, String goal, List<String> stories, boolean resumed) {
      this(at, goal, stories, resumed, Map.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The worker did not start the run.
   *
   * @param message all problems, a line each
   * @param unable false if the configuration or the briefs are invalid; true if the worker cannot
   *     work on this machine, as without its native libraries
   */
  record RunRejected(Instant at, String message, boolean unable) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The worker completed the request. */
  record RunFinished(Instant at) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Something that people should know of the run, and that does not stop it.
   *
   * @param message a sentence
   */
  record RunWarning(Instant at, String message) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A {@code verify} judges only some stories.
   *
   * @param changedSince the git revision since which they changed; null if they were named
   * @param base the commit with which the files were compared; null if they were named
   * @param leftOut the ids of the stories that are not judged
   */
  record StoriesSelected(Instant at, String changedSince, String base, List<String> leftOut)
      implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A {@code verify} applies a baseline.
   *
   * @param file relative to the project
   * @param entries those for the folder of the stories
   */
  record BaselineRead(Instant at, String file, List<BaselineEntry.Key> entries) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The worker process ended before it completed the request.
   *
   * @param cause {@code signal 11} or {@code exit code 1}
   * @param stories the stories in flight
   * @param suspects those of them whose file a decoder was reading when it crashed; empty if it was
   *     killed
   */
  record WorkerDied(Instant at, String cause, List<String> stories, List<String> suspects)
      implements Event {

    public WorkerDied {
      stories = List.copyOf(stories);
      suspects = suspects == null ? List.of() : List.copyOf(suspects);
    }

    /** The same without suspects. */
    public WorkerDied(Instant at, String cause, List<String> stories) {
      this(at, cause, stories, List.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The circuit breaker of a service changed its state.
   *
   * @param state {@code open}, {@code half-open} or {@code closed}
   * @param error the last error of the service; null for {@code closed}
   */
  record BreakerChanged(Instant at, String service, String state, String error) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /*   * The build has a budget.
   *
   * @param resource {@code tokens}, {@code characters} or {@code images}
   * @param budget the limit
   * @param used so far
   */
  record BudgetSet(Instant at, String resource, long budget, long used) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The budget of the build is spent: no further call uses the resource.
   *
   * @param resource {@code tokens}, {@code characters} or {@code images}
   */
  record BudgetSpent(Instant at, String resource, long budget, long used) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A finding of {@code doctor}.
   *
   * @param subject what was examined: {@code voice}
   * @param healthy false where it cannot work
   * @param finding the result, with what to do about a problem
   */
  record Diagnosis(Instant at, String subject, boolean healthy, String finding) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A finding of {@code preflight}: what a story will take, and what prevents it. */
  record StoryForecasted(Instant at, StoryForecast forecast) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
