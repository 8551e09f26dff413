package dev.storygen.worker.parent;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stories a worker has begun and not finished, and what it was at: a fold over its events.
 */
final class InFlightStories implements EventHandler {

  private final Set<String> waiting = new LinkedHashSet<>();
  private final Map<String, Story> begun = new LinkedHashMap<>();
  private boolean started;
  private boolean ended;

  /** A story under way. */
  static final class Story {

    private final List<String> open;
    private String file;
    private StageStarted stage;

    private Story(List<String> steps) {
      open = new ArrayList<>(steps);
    }

    /** The checks not made yet. */
    List<String> openChecks() {
      return open;
    }

    /** The file read last; null for none. */
    String file() {
      return file;
    }

    /** The stage begun last; null for none. */
    StageStarted stage() {
      return stage;
    }
  }

  @Override
  public void on(RunStarted run) {
    started = true;
    waiting.addAll(run.stories());
  }

  @Override
  public void on(StoryStarted story) {
    waiting.remove(story.story());
    begun.put(story.story(), new Story(story.steps()));
  }

  @Override
  public void on(FileOpened opened) {
    begun.get(opened.story()).file = opened.file();
  }

  @Override
  public void on(StageStarted stage) {
    begun.get(stage.story()).stage = stage;
  }

  @Override
  public void on(CheckDone check) {
    begun.get(check.story()).open.remove(check.outcome().check());
  }

  @Override
  public void on(StoryFinished story) {
    begun.remove(story.story());
  }

  @Override
  public void on(RunFinished run) {
    ended = true;
  }

  @Override
  public void on(RunRejected run) {
    ended = true;
  }

  /** Whether the worker took the request. */
  boolean started() {
    return started;
  }

  /** Whether the worker did all it was asked, or refused. */
  boolean ended() {
    return ended;
  }

  /** The stories under way, by name. */
  Map<String, Story> stories() {
    return begun;
  }

  /** The stories not begun. */
  List<String> waiting() {
    return List.copyOf(waiting);
  }
}
