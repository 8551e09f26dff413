package dev.storygen.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.worker.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkSettingsTest {

  private static final String SECRET = "secret-of-the-cluster";

  @ParameterizedTest
  @ValueSource(strings = {"spark://host:7077", "spark://a:7077,b:7077", "local-cluster[2,1,1024]"})
  void clustersHaveAnAddress(String master) {
    assertThat(settings(master, Map.of()).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"local", "local[4]", "yarn", "k8s://https://host", "host:7077", "spark://host"})
  void anythingElseIsNone(String master) {
    assertThat(settings(master, Map.of()).problems())
        .containsExactly(
            "<engine><master> is '"
                + master
                + "', but expected spark://host:port, or local-cluster[workers,cores,megabytes] for"
                + " processes of this machine.");
  }

  @Test
  void settingsThatTheEngineDependsOnAreItsOwn() {
    assertThat(settings("spark://host:7077", Map.of("spark.plugins", "Mine")).problems())
        .containsExactly("<engine><conf><spark.plugins> is set by storygen itself. Remove it.");
  }

  @Test
  void aClusterOfThisMachineIsEncrypted() {
    SparkConf conf = conf(settings("local-cluster[2,1,1024]", Map.of()));

    assertThat(SparkSettings.isSecure(conf)).isTrue();
    assertThat(conf.get("spark.authenticate.secret")).hasSize(64);
    assertThat(conf.get("spark.authenticate.secret"))
        .isNotEqualTo(
            conf(settings("local-cluster[2,1,1024]", Map.of())).get("spark.authenticate.secret"));
  }

  @Test
  void soIsOneWhoseSecretIsKnown() {
    SparkConf conf =
        conf(
            new SparkSettings(
                choice("spark://host:7077", Map.of()), Map.of(SparkSettings.SECRET, SECRET)));

    assertThat(SparkSettings.isSecure(conf)).isTrue();
    assertThat(conf.get("spark.authenticate.secret")).isEqualTo(SECRET);
  }

  @Test
  void anyOtherIsNot() {
    assertThat(SparkSettings.isSecure(conf(settings("spark://host:7077", Map.of())))).isFalse();
    assertThat(settings("spark://host:7077", Map.of("spark.authenticate", "true")).problems())
        .containsExactly(
            "<engine><conf><spark.authenticate> is true, but the environment variable"
                + " STORYGEN_SPARK_SECRET is not set. Set it to the secret of the cluster.");
  }

  @Test
  void withoutEncryptionNothingIsSecure() {
    assertThat(
            SparkSettings.isSecure(
                conf(
                    settings(
                        "local-cluster[2,1,1024]",
                        Map.of("spark.network.crypto.enabled", "false")))))
        .isFalse();
  }

  @Test
  void storygenRetriesItself() {
    SparkConf conf = conf(settings("spark://host:7077", Map.of("spark.executor.memory", " 4g ")));

    assertThat(conf.get("spark.task.maxFailures")).isEqualTo("1");
    assertThat(conf.get("spark.speculation")).isEqualTo("false");
    assertThat(conf.get("spark.executor.memory")).isEqualTo("4g");
  }

  @Test
  void aMasterThatCannotBeReachedIsToldAtOnce() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    String master = "spark://127.0.0.1:" + port;

    assertThatThrownBy(() -> settings(master, Map.of()).requireMaster())
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The cluster's master "
                + master
                + " cannot be reached: Connection refused. Start it, or correct <engine><master>."
                + " Nothing was made, and nothing is lost.");
  }

  private static SparkConf conf(SparkSettings settings) {
    return settings.conf(Path.of("home").toAbsolutePath(), Path.of("engine.jar").toAbsolutePath());
  }

  private static SparkSettings settings(String master, Map<String, String> conf) {
    return new SparkSettings(choice(master, conf), Map.of());
  }

  private static Task.EngineChoice choice(String master, Map<String, String> conf) {
    return new Task.EngineChoice("spark", master, null, conf);
  }
}
