package dev.storygen.engine;

import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the worker JVMs of an engine run with, wherever they run. It is in a file, as a command line
 * and an environment have limits.
 *
 * @param classPath jars on this machine, with the native libraries of its platform
 * @param arguments of the JVM
 */
public record StoryWorkers(List<Path> classPath, List<String> arguments) {

  /** The system property of the engine's process that names the file. */
  public static final String FILE = "storygen.engine.workers";

  public StoryWorkers {
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  /** Those of this process. */
  public static StoryWorkers ofThisProcess() throws IOException {
    return Json.mapper().readValue(Path.of(System.getProperty(FILE)).toFile(), StoryWorkers.class);
  }

  public void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }
}
