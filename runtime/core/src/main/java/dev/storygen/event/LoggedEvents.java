package dev.storygen.event;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The events of a log.
 *
 * @param envelopes in the order of the log
 */
public record LoggedEvents(List<Envelope> envelopes) {

  public LoggedEvents {
    envelopes = List.copyOf(envelopes);
  }

  /** All events. */
  public List<Event> all() {
    return where(origin -> true);
  }

  /** The events of a run. */
  public List<Event> ofRun(String run) {
    return where(origin -> Objects.equals(origin.run(), run));
  }

  /** The events of all runs of a build. */
  public List<Event> ofBuild(String build) {
    return where(origin -> Objects.equals(origin.build(), build));
  }

  private List<Event> where(Predicate<EventOrigin> selected) {
    return envelopes.stream()
        .filter(line -> selected.test(line.origin()))
        .map(Envelope::event)
        .toList();
  }
}
