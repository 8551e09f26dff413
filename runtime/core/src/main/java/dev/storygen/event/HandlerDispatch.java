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

/** Calls the method of a handler that is for the kind of an event. */
record HandlerDispatch(EventHandler handler) implements Event.Visitor<Void> {

  @Override
  public Void visit(RunStarted event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(RunRejected event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(RunFinished event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(RunWarning event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StoriesSelected event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(BaselineRead event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(WorkerDied event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StoryStarted event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StoryFinished event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StageStarted event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(RetryScheduled event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(OperationFinished event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StageFailed event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(CallFinished event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(BreakerChanged event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(FallbackTaken event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(BudgetSet event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(BudgetSpent event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StoryWaiting event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(TextOmitted event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(IdeaWritten event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(Diagnosis event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(FilesFound event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(VoiceoverDecoded event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(VoiceUncertain event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(FactsReused event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(FileOpened event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(CheckDone event) {
    handler.on(event);
    return null;
  }

  @Override
  public Void visit(StoryForecasted event) {
    handler.on(event);
    return null;
  }
}
