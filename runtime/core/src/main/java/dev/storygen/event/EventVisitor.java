package dev.storygen.event;

/**
 * A function of an event, with a case for every kind: it does not compile until it handles a new
 * one.
 *
 * @param <R> its result
 */
public interface EventVisitor<R> {

  R visit(RunStarted event);

  R visit(RunRejected event);

  R visit(RunFinished event);

  R visit(WorkerDied event);

  R visit(StoryStarted event);

  R visit(StoryFinished event);

  R visit(StageStarted event);

  R visit(RetryScheduled event);

  R visit(OperationFinished event);

  R visit(StageFailed event);

  R visit(CallFinished event);

  R visit(BreakerChanged event);

  R visit(FallbackTaken event);

  R visit(BudgetSet event);

  R visit(BudgetSpent event);

  R visit(StoryWaiting event);

  R visit(IdeaWritten event);

  R visit(Diagnosis event);

  R visit(FilesFound event);

  R visit(VoiceoverHeard event);

  R visit(FileOpened event);

  R visit(CheckDone event);
}
