package dev.storygen.event;

/** Calls the method of a handler that is for the kind of an event. */
record HandlerDispatch(EventHandler handler) implements EventVisitor<Void> {

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
  public Void visit(VoiceoverHeard event) {
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
}
