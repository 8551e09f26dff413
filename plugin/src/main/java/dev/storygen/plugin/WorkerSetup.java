package dev.storygen.plugin;

import dev.storygen.engine.EngineModule;
import dev.storygen.provider.ProviderModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a goal's worker process runs with.
 *
 * @param artifactIds the modules of the runtime on its class path, and {@code
 *     group:artifact:version} of others
 * @param jvmArguments of the goal; the user's follow and override them
 * @param environment variables added to Maven's own; secrets are passed here
 * @param engine that the worker is to have make stories elsewhere; null for none
 * @param platforms of the machines of the engine, beside that of this one
 */
record WorkerSetup(
    List<String> artifactIds,
    List<String> jvmArguments,
    Map<String, String> environment,
    EngineModule engine,
    List<String> platforms) {

  /** Of a worker that does all itself. */
  WorkerSetup(
      List<String> artifactIds, List<String> jvmArguments, Map<String, String> environment) {
    this(artifactIds, jvmArguments, environment, null, List.of());
  }

  /**
   * The same with an engine.
   *
   * @param variables of its process
   * @param machines the platforms of its machines
   */
  WorkerSetup with(EngineModule other, Map<String, String> variables, List<String> machines) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(variables);
    return new WorkerSetup(artifactIds, jvmArguments, all, other, machines);
  }

  /** A worker with these modules, and neither keys nor proxies. */
  static WorkerSetup of(Collection<ProviderModule> modules, List<String> jvmArguments) {
    return new WorkerSetup(
        modules.stream().map(ProviderModule::artifactId).toList(), jvmArguments, Map.of());
  }

  /** Without the environment, which holds keys. */
  @Override
  public String toString() {
    return "WorkerSetup" + artifactIds + jvmArguments;
  }
}
