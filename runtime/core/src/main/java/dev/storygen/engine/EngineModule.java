package dev.storygen.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The catalogue of engines of other modules: what the process that an engine runs in needs. */
public enum EngineModule {
  /** Apache Spark, which uses internals of the JDK, and looks for the version of Scala. */
  SPARK(
      "spark",
      "storygen-spark",
      arguments(
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
          "sun.util.calendar"),
      EngineModule::sparkEnvironment);

  private final String engine;
  private final String artifactId;
  private final List<String> jvmArguments;
  private final BiFunction<Path, String, Map<String, String>> environment;

  EngineModule(
      String engine,
      String artifactId,
      List<String> jvmArguments,
      BiFunction<Path, String, Map<String, String>> environment) {
    this.engine = engine;
    this.artifactId = artifactId;
    this.jvmArguments = jvmArguments;
    this.environment = environment;
  }

  /** Spark's own log has a line for each of its steps: warnings are of interest here. */
  private static List<String> arguments(String... internals) {
    List<String> arguments = new ArrayList<>();
    for (String each : List.of("org.apache", "org.sparkproject")) {
      arguments.add("-Dorg.slf4j.simpleLogger.log." + each + "=warn");
    }
    for (String each : internals) {
      arguments.add("--add-opens=java.base/" + each + "=ALL-UNNAMED");
    }
    return List.copyOf(arguments);
  }

  /** A cluster of processes of this machine is not to be reached from another one. */
  private static Map<String, String> sparkEnvironment(Path home, String master) {
    Map<String, String> environment =
        new TreeMap<>(Map.of("SPARK_SCALA_VERSION", "2.13", "SPARK_HOME", home.toString()));
    if (master.startsWith("local-cluster")) {
      environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    }
    return environment;
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
   * @param master the address of the cluster
   */
  public Map<String, String> environment(Path events, String master) {
    return environment.apply(events.toAbsolutePath().resolve("." + engine), master);
  }
}
