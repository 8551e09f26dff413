package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.LoggedEvents;
import java.util.List;

/**
 * The events of a run. The log may also hold those of earlier runs of the build, and those of the
 * generate run that verify follows.
 *
 * @param log all events of the log
 * @param origin ids of the build and the run
 */
record RunEvents(LoggedEvents log, EventOrigin origin) {

  /** All events of the log. */
  List<Event> all() {
    return log.all();
  }

  /** The events of this run. */
  List<Event> ofRun() {
    return log.ofRun(origin.run());
  }

  /** The events of this build. */
  List<Event> ofBuild() {
    return log.ofBuild(origin.build());
  }
}
