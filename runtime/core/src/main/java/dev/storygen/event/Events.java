package dev.storygen.event;

import java.util.Collection;
import java.util.List;

/** Selects events. */
public final class Events {

  private Events() {}

  /** The events of one kind, in order. */
  public static <E extends Event> List<E> of(Collection<Event> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
