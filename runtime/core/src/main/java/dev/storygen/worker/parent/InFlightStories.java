package dev.storygen.worker.parent;

import dev.storygen.model.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which stories a worker has begun and not finished, and what it was at: a fold over its events.
 */
final class InFlightStories implements Consumer<Event> {

  private final Set<String> waiting = new LinkedHashSet<>();
  private final Map<String, Story> begun = new LinkedHashMap<>();
  private boolean started;
  private boolean ended;

  /** A story under way. */
  static final class Story {

    private final List<String> open;
    private String file;
    private Event.StageStarted stage;

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
    Event.StageStarted stage() {
      return stage;
    }
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.RunStarted run) {
      started = true;
      waiting.addAll(run.stories());
    } else if (event instanceof Event.StoryStarted story) {
      waiting.remove(story.story());
      begun.put(story.story(), new Story(story.steps()));
    } else if (event instanceof Event.FileOpened opened) {
      begun.get(opened.story()).file = opened.file();
    } else if (event instanceof Event.StageStarted stage) {
      begun.get(stage.story()).stage = stage;
    } else if (event instanceof Event.CheckDone check) {
      begun.get(check.outcome().story()).open.remove(check.outcome().check());
    } else if (event instanceof Event.StoryFinished story) {
      begun.remove(story.story());
    } else if (event instanceof Event.RunFinished || event instanceof Event.RunRejected) {
      ended = true;
    }
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
