package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * Something that happened in a run, one line of {@code events.jsonl}. Console, metrics and reports
 * are folds over these.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(RunStarted.class),
  @JsonSubTypes.Type(RunRejected.class),
  @JsonSubTypes.Type(RunFinished.class),
  @JsonSubTypes.Type(WorkerDied.class),
  @JsonSubTypes.Type(StoryStarted.class),
  @JsonSubTypes.Type(StoryFinished.class),
  @JsonSubTypes.Type(StageStarted.class),
  @JsonSubTypes.Type(RetryScheduled.class),
  @JsonSubTypes.Type(OperationFinished.class),
  @JsonSubTypes.Type(StageFailed.class),
  @JsonSubTypes.Type(CallFinished.class),
  @JsonSubTypes.Type(BreakerChanged.class),
  @JsonSubTypes.Type(FallbackTaken.class),
  @JsonSubTypes.Type(BudgetSet.class),
  @JsonSubTypes.Type(BudgetSpent.class),
  @JsonSubTypes.Type(StoryWaiting.class),
  @JsonSubTypes.Type(IdeaWritten.class),
  @JsonSubTypes.Type(Diagnosis.class),
  @JsonSubTypes.Type(FilesFound.class),
  @JsonSubTypes.Type(VoiceoverHeard.class),
  @JsonSubTypes.Type(FileOpened.class),
  @JsonSubTypes.Type(CheckDone.class),
})
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

  /** When it happened. */
  Instant at();
}
