package dev.storygen.worker.parent;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stories that a worker has started and not finished, computed from its events. */
final class InFlightStories implements EventHandler {

  private final Set<String> waiting = new LinkedHashSet<>();
  private final Map<String, StoryInFlight> inFlight = new LinkedHashMap<>();
  private boolean started;
  private boolean hasStories;
  private boolean ended;

  /** A story in flight. */
  static final class StoryInFlight {

    private final List<String> openChecks;
    private String file;
    private StageStarted stage;

    private StoryInFlight(List<String> steps) {
      openChecks = new ArrayList<>(steps);
    }

    /** The checks that have not run yet. */
    List<String> openChecks() {
      return openChecks;
    }

    /** The file that was opened last and may still be read; null for none. */
    String file() {
      return file;
    }

    /** The stage that started last; null for none. */
    StageStarted stage() {
      return stage;
    }
  }

  @Override
  public void on(RunStarted run) {
    started = true;
    hasStories = !run.stories().isEmpty();
    waiting.addAll(run.stories());
  }

  @Override
  public void on(StoryStarted story) {
    waiting.remove(story.story());
    inFlight.put(story.story(), new StoryInFlight(story.steps()));
  }

  @Override
  public void on(FileOpened opened) {
    inFlight.get(opened.story()).file = opened.file();
  }

  @Override
  public void on(OperationFinished operation) {
    StoryInFlight story = inFlight.get(operation.story());
    if (story != null && !operation.stage().equals(Stage.VERIFY.label())) {
      story.file = null;
    }
  }

  @Override
  public void on(StageStarted stage) {
    inFlight.get(stage.story()).stage = stage;
  }

  @Override
  public void on(CheckDone check) {
    // Checks are made in order, and one that does not apply to the story has no outcome.
    List<String> open = inFlight.get(check.story()).openChecks;
    open.subList(0, open.indexOf(check.outcome().check()) + 1).clear();
  }

  @Override
  public void on(StoryFinished story) {
    inFlight.remove(story.story());
  }

  @Override
  public void on(RunFinished run) {
    ended = true;
  }

  @Override
  public void on(RunRejected run) {
    ended = true;
  }

  /** Whether the worker accepted the request. */
  boolean started() {
    return started;
  }

  /** Whether the run has stories, and each of them is finished. */
  boolean allFinished() {
    return hasStories && waiting.isEmpty() && inFlight.isEmpty();
  }

  /** Whether the worker completed or rejected the request. */
  boolean ended() {
    return ended;
  }

  /** The stories in flight, by id. */
  Map<String, StoryInFlight> stories() {
    return inFlight;
  }

  /** The stories in flight whose file a decoder was reading. */
  List<String> reading() {
    return inFlight.keySet().stream().filter(story -> inFlight.get(story).file() != null).toList();
  }

  /** The stories that have not started. */
  List<String> waiting() {
    return List.copyOf(waiting);
  }
}
