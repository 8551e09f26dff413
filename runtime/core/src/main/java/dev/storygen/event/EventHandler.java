package dev.storygen.event;

import java.util.function.Consumer;

/** Handles the kinds of events whose method it overrides, and ignores all others. */
public interface EventHandler extends Consumer<Event> {

  @Override
  default void accept(Event event) {
    event.accept(new HandlerDispatch(this));
  }

  default void on(RunStarted event) {}

  default void on(RunRejected event) {}

  default void on(RunFinished event) {}

  default void on(WorkerDied event) {}

  default void on(StoryStarted event) {}

  default void on(StoryFinished event) {}

  default void on(StageStarted event) {}

  default void on(RetryScheduled event) {}

  default void on(OperationFinished event) {}

  default void on(StageFailed event) {}

  default void on(CallFinished event) {}

  default void on(BreakerChanged event) {}

  default void on(FallbackTaken event) {}

  default void on(BudgetSet event) {}

  default void on(BudgetSpent event) {}

  default void on(StoryWaiting event) {}

  default void on(IdeaWritten event) {}

  default void on(Diagnosis event) {}

  default void on(FilesFound event) {}

  default void on(VoiceoverHeard event) {}

  default void on(FileOpened event) {}

  default void on(CheckDone event) {}
}
