package dev.storygen.provider;

import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An implementation of one kind of work. Its kinds are listed in {@link ProviderKind}. */
public interface Provider {

  /** The name that users choose it by, as {@code embedded}. */
  String name();

  /**
   * Reads its settings and its key. Called once, before any other method but {@link #name()}. A
   * setting that is not read is rejected as unknown. The default reads nothing.
   *
   * @throws IllegalArgumentException naming the setting, the value, what is expected and the fix
   */
  default void configure(Options options) {}

  /**
   * The service that it calls; empty if the work is done on this machine. Calls of a service are
   * subject to its circuit breaker, its limits and the budget.
   */
  default Optional<Service> service() {
    return Optional.empty();
  }

  /**
   * What a call costs: by default a service's time if there is a {@link #service()}, else a core's.
   */
  default Workload workload() {
    return service().isPresent() ? Workload.SERVICE : Workload.CPU;
  }

  /**
   * The version of its results, from 1. Raise it when the code gives another result for the same
   * request: what was kept of the older version is then made anew.
   */
  default int revision() {
    return 1;
  }

  /**
   * What its results depend on besides its settings, by name: the contents of files that settings
   * name, as hashes. Called once it is configured.
   */
  default Map<String, Object> contents() {
    return Map.of();
  }

  /**
   * A description for people: product, version, model, voice. Loads what the provider needs.
   *
   * @throws IOException if the provider cannot work on this machine
   */
  default String description() throws IOException {
    return name();
  }

  /**
   * The reasons why it cannot do its work for a brief. Asked before any work of the build, of each
   * provider that the story needs, so that mistakes are reported together. Calls no service. The
   * default finds none. Whether a fallback works in its place from the start is asked without a
   * narration: a problem that only a narration shows chooses no fallback.
   *
   * @param narration the author's script made speakable; empty if the script is to be generated
   */
  default List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    return List.of();
  }

  /**
   * What of a brief it leaves out although it does its work. Asked before any work, as {@link
   * #problems}. The default finds nothing.
   *
   * @param narration the author's script made speakable; empty if the script is to be generated
   */
  default List<BriefProblem> losses(StoryBrief brief, Optional<Narration> narration) {
    return List.of();
  }

  /**
   * Tests the connection to its service, free of charge. The default does nothing.
   *
   * @throws IOException if the service cannot be reached or refuses the key
   */
  default void connect() throws IOException {}
}
