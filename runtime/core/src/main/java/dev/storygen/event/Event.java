package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import java.time.Instant;

/**
 * Something that happened in a run, one line of {@code events.jsonl}. Console, metrics and reports
 * are computed from events alone.
 *
 * <p>{@link EventVisitor} handles every kind of event; {@link EventHandler} those it overrides.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "event")
@JsonTypeIdResolver(EventTypeResolver.class)
public sealed interface Event
    permits RunStarted,
        RunRejected,
        RunFinished,
        WorkerDied,
        StoryStarted,
        StoryFinished,
        StageStarted,
        RetryScheduled,
        OperationFinished,
        StageFailed,
        CallFinished,
        BreakerChanged,
        FallbackTaken,
        BudgetSet,
        BudgetSpent,
        StoryWaiting,
        IdeaWritten,
        Diagnosis,
        FilesFound,
        VoiceoverHeard,
        FileOpened,
        CheckDone {

  /** Wall-clock time, for display and durations: it may go back within a run. */
  Instant at();

  /** Calls the visitor's method for this kind of event. */
  <R> R accept(EventVisitor<R> visitor);
}
