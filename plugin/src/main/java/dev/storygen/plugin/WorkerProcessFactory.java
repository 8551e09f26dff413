package dev.storygen.plugin;

import dev.storygen.engine.EngineModule;
import dev.storygen.engine.StoryWorkers;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;

/**
 * Prepares worker processes: resolves the class path and builds the JVM's arguments.
 *
 * @param argLine arguments of the worker's JVM, which override the goal's; null for none
 */
record WorkerProcessFactory(MavenContext maven, RepositorySystem repositorySystem, String argLine) {

  /** What is added to a worker for an engine. */
  private record EngineParts(List<Path> classPath, List<String> arguments) {}

  WorkerProcess create(String goal, WorkerSetup setup, boolean gpl) throws MojoExecutionException {
    List<String> arguments = new ArrayList<>(setup.jvmArguments());
    arguments.addAll(ArgLine.split(argLine == null ? "" : argLine));
    StoryWorkers workers =
        new StoryWorkers(
            resolve(goal, setup.artifactIds(), gpl),
            List.copyOf(arguments),
            platforms(goal, setup, gpl));
    List<Path> classPath = workers.classPath();
    if (setup.engine() != null) {
      EngineParts parts = parts(goal, setup, gpl, workers);
      classPath = parts.classPath();
      arguments.addAll(0, parts.arguments());
    }
    return new WorkerProcess(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        arguments,
        classPath,
        setup.environment(),
        folder(),
        true,
        // Only judging may take less time than the start of its worker.
        List.of("verify", "baseline").contains(goal) ? maven.cache(null).classes() : null);
  }

  /** The worker is the engine's process; what other workers run with is in a file. */
  private EngineParts parts(String goal, WorkerSetup setup, boolean gpl, StoryWorkers workers)
      throws MojoExecutionException {
    EngineModule engine = setup.engine();
    List<String> artifactIds = new ArrayList<>(setup.artifactIds());
    artifactIds.add(engine.artifactId());
    List<Path> classPath = resolve(goal, artifactIds, gpl);
    Path file = folder().resolve("engine-workers.json");
    try {
      workers.write(file);
    } catch (IOException e) {
      throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
    }
    List<String> arguments = new ArrayList<>(engine.jvmArguments());
    arguments.add("-D" + StoryWorkers.FILE + "=" + file);
    return new EngineParts(classPath, arguments);
  }

  private Map<String, List<Path>> platforms(String goal, WorkerSetup setup, boolean gpl)
      throws MojoExecutionException {
    Map<String, List<Path>> platforms = new TreeMap<>();
    for (String platform : setup.platforms()) {
      platforms.put(
          platform,
          maven
              .workerClassPath(repositorySystem)
              .resolve(goal, setup.artifactIds(), maven.plugin(), gpl, platform));
    }
    return platforms;
  }

  private List<Path> resolve(String goal, List<String> artifactIds, boolean gpl)
      throws MojoExecutionException {
    return maven.workerClassPath(repositorySystem).resolve(goal, artifactIds, maven.plugin(), gpl);
  }

  private Path folder() {
    return maven.files().built("storygen").toPath();
  }
}
