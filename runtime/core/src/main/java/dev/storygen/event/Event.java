package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
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
        Event.WorkerDied,
        Event.BreakerChanged,
        Event.BudgetSet,
        Event.BudgetSpent,
        Event.Diagnosis {

  /** Wall-clock time, for display and durations: it may go back within a run. */
  Instant at();

  /** Calls the visitor's method for this kind of event. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A function of an event, with a case for every kind: an implementation does not compile until it
   * handles a new one.
   *
   * @param <R> its result
   */
  interface Visitor<R> extends StoryEvent.StoryVisitor<R> {

    R visit(RunStarted event);

    R visit(RunRejected event);

    R visit(RunFinished event);

    R visit(WorkerDied event);

    R visit(BreakerChanged event);

    R visit(BudgetSet event);

    R visit(BudgetSpent event);

    R visit(Diagnosis event);
  }

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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The request cannot be carried out: bad configuration or a bad brief, with all that is wrong
   * with it.
   */
  record RunRejected(Instant at, String message) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The worker did all it was asked. */
  record RunFinished(Instant at) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The worker ended before it was done.
   *
   * @param cause how, as {@code signal 11}
   * @param stories those in flight
   */
  record WorkerDied(Instant at, String cause, List<String> stories) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The circuit breaker of a service opened, closed, or lets one call through to see.
   *
   * @param state {@code open}, {@code half-open} or {@code closed}
   * @param error the service's last real error; null where it closed
   */
  record BreakerChanged(Instant at, String service, String state, String error) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * There is a budget.
   *
   * @param resource {@code tokens}, {@code characters} or {@code images}
   * @param used of it so far
   */
  record BudgetSet(Instant at, String resource, long budget, long used) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The budget of the build is spent; there are no further calls that use of it.
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
   * Something that {@code doctor} found.
   *
   * @param subject what was looked at: {@code voice}
   * @param healthy false where it cannot work
   * @param finding what was found, and what to do
   */
  record Diagnosis(Instant at, String subject, boolean healthy, String finding) implements Event {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
