package dev.storygen.engine;

import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the worker JVMs of an engine run with, wherever they run. It is in a file, as a command line
 * and an environment have limits.
 *
 * @param classPath jars on this machine, with the native libraries of its platform
 * @param arguments of the JVM
 * @param platforms the same jars with the native libraries of other platforms, by their names:
 *     {@code linux-arm64}
 */
public record StoryWorkers(
    List<Path> classPath, List<String> arguments, Map<String, List<Path>> platforms) {

  /** The system property of the engine's process that names the file. */
  public static final String FILE = "storygen.engine.workers";

  public StoryWorkers {
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
    platforms = Map.copyOf(platforms);
  }

  /** On machines of this platform. */
  public StoryWorkers(List<Path> classPath, List<String> arguments) {
    this(classPath, arguments, Map.of());
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
