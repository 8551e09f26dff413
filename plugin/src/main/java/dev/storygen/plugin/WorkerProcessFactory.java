package dev.storygen.plugin;

import dev.storygen.worker.parent.WorkerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;

/**
 * Prepares worker processes: resolves the class path and builds the JVM's arguments.
 *
 * @param argLine arguments of the worker's JVM, which override the goal's; null for none
 */
record WorkerProcessFactory(MavenContext maven, RepositorySystem repositorySystem, String argLine) {

  WorkerProcess create(String goal, WorkerSetup setup, boolean gpl) throws MojoExecutionException {
    List<Path> classPath =
        maven
            .workerClassPath(repositorySystem)
            .resolve(goal, setup.artifactIds(), maven.plugin(), gpl);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> arguments = new ArrayList<>(setup.jvmArguments());
    arguments.addAll(ArgLine.split(argLine == null ? "" : argLine));
    return new WorkerProcess(
        java,
        arguments,
        classPath,
        setup.environment(),
        maven.files().built("storygen").toPath(),
        maven.cache(null).classes());
  }
}
