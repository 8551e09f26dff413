package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The state of services, folded from the events of a build. */
final class ServiceHistory {

  private ServiceHistory() {}

  /** Usage by label of a resource, added to earlier usage. */
  static Map<String, Long> used(List<Event> events, Map<String, Long> before) {
    Map<String, Long> used = new HashMap<>(before);
    for (CallFinished call : Events.of(events, CallFinished.class)) {
      if (call.used() != null) {
        call.used().forEach((resource, amount) -> used.merge(resource, amount, Long::sum));
      }
    }
    return used;
  }

  /** The last errors of services whose circuit breakers are not closed. */
  static Map<String, String> openBreakers(List<Event> events) {
    Map<String, String> open = new HashMap<>();
    for (BreakerChanged change : Events.of(events, BreakerChanged.class)) {
      if (change.state().equals("closed")) {
        open.remove(change.service());
      } else {
        open.put(change.service(), String.valueOf(change.error()));
      }
    }
    return open;
  }
}
