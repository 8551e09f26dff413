package dev.storygen.event;

import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
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

  default void on(RunWarning event) {}

  default void on(StoriesSelected event) {}

  default void on(BaselineRead event) {}

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

  default void on(TextOmitted event) {}

  default void on(IdeaWritten event) {}

  default void on(Diagnosis event) {}

  default void on(FilesFound event) {}

  default void on(VoiceoverDecoded event) {}

  default void on(VoiceUncertain event) {}

  default void on(FileOpened event) {}

  default void on(FactsReused event) {}

  default void on(CheckDone event) {}

  default void on(StoryForecasted event) {}
}
