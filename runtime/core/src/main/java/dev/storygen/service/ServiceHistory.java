package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the events of a build tell about its services: a fold. */
final class ServiceHistory {

  private ServiceHistory() {}

  /** What was used, by name, on top of what is known. */
  static Map<String, Long> used(List<Event> events, Map<String, Long> before) {
    Map<String, Long> used = new HashMap<>(before);
    for (CallFinished call : Events.of(events, CallFinished.class)) {
      if (call.used() != null) {
        call.used().forEach((resource, amount) -> used.merge(resource, amount, Long::sum));
      }
    }
    return used;
  }

  /** Since when the services are out whose circuit breakers are not closed. */
  static Map<String, Instant> outSince(List<Event> events) {
    Map<String, Instant> since = new HashMap<>();
    for (BreakerChanged change : Events.of(events, BreakerChanged.class)) {
      if (change.state().equals("closed")) {
        since.remove(change.service());
      } else {
        since.putIfAbsent(change.service(), change.at());
      }
    }
    return since;
  }

  /** The services whose circuit breakers are not closed, with their last errors. */
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
