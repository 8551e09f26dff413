package dev.storygen.plugin;

import dev.storygen.event.Event;
import java.time.Instant;
import java.util.List;

/**
 * The events of a run. The log may also hold those of earlier runs of the build, and those of the
 * generate run that verify follows.
 *
 * @param all events of the log
 * @param runStart when the run started
 * @param buildStart when the build started
 */
record RunEvents(List<Event> all, Instant runStart, Instant buildStart) {

  /** The events of this run. */
  List<Event> ofRun() {
    return since(runStart);
  }

  /** The events of this build. */
  List<Event> ofBuild() {
    return since(buildStart);
  }

  private List<Event> since(Instant start) {
    return all.stream().filter(event -> !event.at().isBefore(start)).toList();
  }
}
