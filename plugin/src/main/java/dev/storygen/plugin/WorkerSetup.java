package dev.storygen.plugin;

import dev.storygen.provider.ProviderModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a goal's worker process runs with.
 *
 * @param artifactIds the modules of the runtime on its class path, and {@code
 *     group:artifact:version} of others
 * @param jvmArguments of the goal; the user's follow and override them
 * @param environment variables added to Maven's own; secrets are passed here
 */
record WorkerSetup(
    List<String> artifactIds, List<String> jvmArguments, Map<String, String> environment) {

  /** A worker with these modules, and neither keys nor proxies. */
  static WorkerSetup of(Collection<ProviderModule> modules, List<String> jvmArguments) {
    return new WorkerSetup(
        modules.stream().map(ProviderModule::artifactId).toList(), jvmArguments, Map.of());
  }

  /** The same with these artifacts on the class path. */
  WorkerSetup with(List<String> artifacts) {
    return new WorkerSetup(artifacts, jvmArguments, environment);
  }

  /** Without the environment, which holds keys. */
  @Override
  public String toString() {
    return "WorkerSetup" + artifactIds + jvmArguments;
  }
}
