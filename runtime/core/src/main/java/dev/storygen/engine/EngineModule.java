package dev.storygen.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogue of engines of other modules: what the process that an engine runs in needs. */
public enum EngineModule {
  /** Apache Spark, which uses internals of the JDK, and looks for the version of Scala. */
  SPARK(
      "spark",
      "storygen-spark",
      Stream.of(
              "java.lang",
              "java.lang.invoke",
              "java.lang.reflect",
              "java.io",
              "java.net",
              "java.nio",
              "java.util",
              "java.util.concurrent",
              "java.util.concurrent.atomic",
              "sun.nio.ch",
              "sun.nio.cs",
              "sun.security.action",
              "sun.util.calendar")
          .map(internals -> "--add-opens=java.base/" + internals + "=ALL-UNNAMED")
          .toList(),
      folder -> Map.of("SPARK_SCALA_VERSION", "2.13", "SPARK_HOME", folder.toString()));

  private final String engine;
  private final String artifactId;
  private final List<String> jvmArguments;
  private final Function<Path, Map<String, String>> environment;

  EngineModule(
      String engine,
      String artifactId,
      List<String> jvmArguments,
      Function<Path, Map<String, String>> environment) {
    this.engine = engine;
    this.artifactId = artifactId;
    this.jvmArguments = jvmArguments;
    this.environment = environment;
  }

  /** The module of an engine; empty for {@code local}, which needs none, and for unknown names. */
  public static Optional<EngineModule> of(String engine) {
    return Arrays.stream(values()).filter(module -> module.engine.equals(engine)).findFirst();
  }

  /** The names of the engines. */
  public static List<String> engines() {
    return Arrays.stream(values()).map(module -> module.engine).toList();
  }

  /** The module's artifact id; its group id and version are those of the runtime. */
  public String artifactId() {
    return artifactId;
  }

  /** Arguments of the JVM of the engine's process. */
  public List<String> jvmArguments() {
    return jvmArguments;
  }

  /**
   * Environment variables of the engine's process.
   *
   * @param events the folder of the event log, in which the engine has a hidden folder
   */
  public Map<String, String> environment(Path events) {
    return environment.apply(events.toAbsolutePath().resolve("." + engine));
  }
}
