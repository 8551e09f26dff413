package dev.storygen.spark;

import dev.storygen.spark.task.ClusterVersions;
import dev.storygen.spark.task.EngineJar;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/**
 * The settings of Spark for a run.
 *
 * @param choice what the user chose
 * @param environment variables of this process
 */
record SparkSettings(Task.EngineChoice choice, Map<String, String> environment) {

  /** The variable with the secret of a cluster that authenticates its applications. */
  static final String SECRET = "STORYGEN_SPARK_SECRET";

  private static final Pattern LOCAL_CLUSTER =
      Pattern.compile("local-cluster\\[\\d{1,4},\\d{1,4},\\d{1,7}]");
  private static final Pattern STANDALONE =
      Pattern.compile("spark://([\\w.-]{1,255}):(\\d{1,5})(?:,[\\w.-]{1,255}:\\d{1,5}){0,8}");

  private static final String AUTHENTICATE = "spark.authenticate";
  private static final String ENCRYPT = "spark.network.crypto.enabled";
  private static final String SSL = "spark.ssl.rpc.enabled";

  /** Settings that the engine depends on. */
  private static final List<String> OWN =
      List.of(
          "spark.master", "spark.plugins", "spark.jars", "spark.home", "spark.submit.deployMode");

  private static final String MASTER_PAGE = "spark.master.ui.port";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int SECRET_BYTES = 32;

  /** What is wrong with them, a sentence each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    String master = choice.master();
    if (!LOCAL_CLUSTER.matcher(master).matches() && !STANDALONE.matcher(master).matches()) {
      problems.add(
          "<engine><master> is '%s', but expected spark://host:port, or local-cluster[workers,cores,megabytes] for processes of this machine."
              .formatted(master));
    }
    OWN.stream()
        .filter(choice.conf()::containsKey)
        .forEach(
            name ->
                problems.add(
                    "<engine><conf><%s> is set by storygen itself. Remove it.".formatted(name)));
    if (isOn(AUTHENTICATE) && !isLocalCluster() && secret().isEmpty()) {
      problems.add(
          "<engine><conf><%s> is true, but the environment variable %s is not set. Set it to the secret of the cluster."
              .formatted(AUTHENTICATE, SECRET));
    }
    return problems;
  }

  /** Whether the cluster consists of processes of this machine. */
  boolean isLocalCluster() {
    return LOCAL_CLUSTER.matcher(choice.master()).matches();
  }

  /** The secret that the driver and its executors share; empty for none. */
  private Optional<String> secret() {
    return Optional.ofNullable(environment.get(SECRET)).filter(secret -> !secret.isBlank());
  }

  private boolean isOn(String name) {
    return Boolean.parseBoolean(choice.conf().getOrDefault(name, "false").strip());
  }

  /** Whether what executors and driver say is authenticated and encrypted. */
  static boolean isSecure(SparkConf conf) {
    return conf.getBoolean(AUTHENTICATE, false)
        && (conf.getBoolean(ENCRYPT, false) || conf.getBoolean(SSL, false));
  }

  /**
   * The configuration.
   *
   * @param home the folder of the build for Spark
   * @param engineJar this module
   */
  SparkConf conf(Path home, Path engineJar) throws IOException {
    SparkConf conf =
        new SparkConf(false)
            .setAppName("storygen")
            // Storygen retries itself, and a story is made twice for money.
            .set("spark.task.maxFailures", "1")
            .set("spark.speculation", "false")
            // A story that failed on an executor waits for another one, which may be making one.
            .set("spark.locality.wait.process", "1h")
            .set("spark.ui.enabled", "false")
            // Stories are made in processes of their own, beside the executor.
            .set("spark.executor.memory", "512m")
            // They copy files and wait: optimizing them would take more CPU time than it saves.
            .set("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    if (isLocalCluster() || secret().isPresent()) {
      conf.set(AUTHENTICATE, "true").set(ENCRYPT, "true");
    }
    if (isLocalCluster()) {
      conf.set("spark.driver.host", "127.0.0.1")
          .set("spark.driver.bindAddress", "127.0.0.1")
          .set("spark.local.dir", home.resolve("local").toString());
    }
    choice.conf().forEach((name, value) -> conf.set(name, value.strip()));
    if (conf.getBoolean(AUTHENTICATE, false)) {
      conf.set("spark.authenticate.secret", secret().orElseGet(SparkSettings::randomSecret));
    }
    return conf.setMaster(choice.master())
        .set("spark.home", home.toString())
        .set("spark.plugins", "dev.storygen.spark.task.StorygenPlugin")
        .set("spark.jars", engineJar.toUri().toString())
        .set(EngineJar.SETTING, EngineJar.digest(engineJar));
  }

  private static String randomSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /**
   * Connects to the master, as Spark itself would try for a minute and say little.
   *
   * @throws IOException if no master can be reached, or its page says that it has another version
   */
  void requireMaster() throws IOException {
    if (!STANDALONE.matcher(choice.master()).matches()) {
      return;
    }
    IOException refused = new IOException("no address");
    for (String address : choice.master().substring("spark://".length()).split(",")) {
      String[] parts = address.split(":");
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(parts[0], Integer.parseInt(parts[1])),
            (int) CONNECT_TIMEOUT.toMillis());
      } catch (IOException | IllegalArgumentException e) {
        refused = new IOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        continue;
      }
      requireVersion(parts[0]);
      return;
    }
    throw new IOException(
        "The cluster's master %s cannot be reached: %s. Start it, or correct <engine><master>. Nothing was made, and nothing is lost."
            .formatted(choice.master(), refused.getMessage()),
        refused);
  }

  /** A master of another version does not understand the driver, and only its own log says so. */
  private void requireVersion(String host) throws IOException {
    ClusterVersions own = ClusterVersions.ofThisProcess();
    Optional<String> version = new MasterPage(host, choice.conf().get(MASTER_PAGE)).version();
    if (version.filter(other -> !isSame(other, own.spark())).isPresent()) {
      throw new IOException(
          "The cluster's master %s has Spark %s, but storygen needs Spark %s. Use a cluster of that version, or a version of storygen for this one: docs/cluster.md. Nothing was made, and nothing is lost."
              .formatted(choice.master(), version.get(), ClusterVersions.release(own.spark())));
    }
  }

  private static boolean isSame(String version, String other) {
    return ClusterVersions.release(version).equals(ClusterVersions.release(other));
  }
}
