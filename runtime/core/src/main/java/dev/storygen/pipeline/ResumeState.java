package dev.storygen.pipeline;

import dev.storygen.event.Event;
import java.util.List;
import java.util.Map;

/**
 * What went before.
 *
 * @param events of this goal, where a worker goes on after one that died
 * @param spent what the build has used otherwise, by label of {@link
 *     dev.storygen.provider.Resource}
 */
public record ResumeState(List<Event> events, Map<String, Long> spent) {

  /** Nothing. */
  public static ResumeState none() {
    return new ResumeState(List.of(), Map.of());
  }
}
