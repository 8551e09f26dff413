package dev.storygen.pipeline;

import dev.storygen.event.Event;
import java.util.List;
import java.util.Map;

/**
 * The state that a pipeline starts with.
 *
 * @param events of this goal so far, where a worker continues after one that died
 * @param spent what other goals of the build have used, by label of {@link
 *     dev.storygen.provider.Resource}
 */
public record ResumeState(List<Event> events, Map<String, Long> spent) {

  /** The state of a build that starts. */
  public static ResumeState none() {
    return new ResumeState(List.of(), Map.of());
  }
}
