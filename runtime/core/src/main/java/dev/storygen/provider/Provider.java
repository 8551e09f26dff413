package dev.storygen.provider;

import java.io.IOException;
import java.util.Optional;

/** Somebody who does a part of the work. */
public interface Provider {

  /** The name that users choose it by, as {@code embedded}. */
  String name();

  /**
   * Takes its settings and its key: called once, before any other method but {@link #name()}. What
   * it leaves in {@code options} is refused as unknown. The default takes nothing.
   *
   * @throws IllegalArgumentException naming the setting, the value, what is expected and the fix
   */
  default void configure(Options options) {}

  /**
   * The service that a call goes to; empty where the work is done on this machine. What calls a
   * service waits and is retried; what does not needs a core.
   */
  default Optional<Service> service() {
    return Optional.empty();
  }

  /**
   * What does the work, for people: product, version, model, voice. Loads what it needs.
   *
   * @throws IOException if it cannot work on this machine
   */
  default String description() throws IOException {
    return name();
  }

  /**
   * Tries the way to its service, free of charge; does nothing where it has none.
   *
   * @throws IOException if the service cannot be reached or refuses the key
   */
  default void connect() throws IOException {}
}
