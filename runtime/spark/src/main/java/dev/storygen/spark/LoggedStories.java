package dev.storygen.spark;

import dev.storygen.event.Envelope;
import dev.storygen.event.StoryEvent;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stories of a task that the log of the build has events of. */
final class LoggedStories {

  private static final String STARTED = "\"event\":\"StoryStarted\"";
  private static final String FINISHED = "\"event\":\"StoryFinished\"";

  private final Set<String> inFlight = new LinkedHashSet<>();
  private final Set<String> finished = new LinkedHashSet<>();

  /**
   * Adds lines for the log.
   *
   * @return those that the log gets: without those of stories that are finished in it, as when
   *     another attempt of the task begins at its start
   */
  byte[] add(byte[] lines) {
    ByteArrayOutputStream told = new ByteArrayOutputStream(lines.length);
    for (String line : new String(lines, StandardCharsets.UTF_8).split("(?<=\n)")) {
      if (isNew(line)) {
        told.writeBytes(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return told.toByteArray();
  }

  /** Most lines are not parsed. */
  private boolean isNew(String line) {
    boolean matters = line.contains(STARTED) || line.contains(FINISHED) || !finished.isEmpty();
    if (!matters || !(event(line) instanceof StoryEvent event)) {
      return true;
    }
    if (finished.contains(event.story())) {
      return false;
    }
    if (event instanceof StoryStarted) {
      inFlight.add(event.story());
    } else if (event instanceof StoryFinished) {
      inFlight.remove(event.story());
      finished.add(event.story());
    }
    return true;
  }

  private static Object event(String line) {
    try {
      return Json.mapper().readValue(line, Envelope.class).event();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // storygen wrote it
    }
  }

  /** Whether there are any. */
  boolean any() {
    return !inFlight.isEmpty() || !finished.isEmpty();
  }

  /** Those that have started and not ended. */
  List<String> inFlight() {
    return List.copyOf(inFlight);
  }

  /** Whether a story has ended. */
  boolean isFinished(String story) {
    return finished.contains(story);
  }
}
