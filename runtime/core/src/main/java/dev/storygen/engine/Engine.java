package dev.storygen.engine;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Collectors;

/**
 * Makes or judges the stories of a run: on this machine, or on the machines of a cluster.
 *
 * <p>The contract is the same for each engine. A story is one task, and it may be attempted more
 * than once, also by two machines at a time. A task has a content key: what it makes depends on
 * what the key is computed of, and on nothing else. An attempt writes its results aside. They are
 * published by a record that is written last and never replaced by another one: one result of a key
 * is visible, however often it was made. So an engine need not run a task exactly once. A verdict
 * on a story is published by its event that says that the story ended.
 *
 * <p>An engine of another module is found by {@link ServiceLoader} and has a constructor without
 * parameters.
 */
public interface Engine extends GenerateEngine, VerifyEngine {

  /** The name by which users choose it. */
  String name();

  /**
   * The engine of a name, of a module on the class path.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Engine named(String name) {
    List<Engine> engines = ServiceLoader.load(Engine.class).stream().map(Provider::get).toList();
    return engines.stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no engine '%s' on the class path of the worker. There are: %s."
                        .formatted(
                            name,
                            engines.stream().map(Engine::name).collect(Collectors.joining(", ")))));
  }
}
