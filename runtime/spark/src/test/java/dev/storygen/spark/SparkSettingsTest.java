package dev.storygen.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparkSettingsTest {

  private static final String SECRET = "secret-of-the-cluster";

  @TempDir private Path folder;

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
  void aClusterOfThisMachineIsEncrypted() throws IOException {
    SparkConf conf = conf(settings("local-cluster[2,1,1024]", Map.of()));

    assertThat(SparkSettings.isSecure(conf)).isTrue();
    assertThat(conf.get("spark.authenticate.secret")).hasSize(64);
    assertThat(conf.get("spark.authenticate.secret"))
        .isNotEqualTo(
            conf(settings("local-cluster[2,1,1024]", Map.of())).get("spark.authenticate.secret"));
  }

  @Test
  void soIsOneWhoseSecretIsKnown() throws IOException {
    SparkConf conf =
        conf(
            new SparkSettings(
                choice("spark://host:7077", Map.of()), Map.of(SparkSettings.SECRET, SECRET)));

    assertThat(SparkSettings.isSecure(conf)).isTrue();
    assertThat(conf.get("spark.authenticate.secret")).isEqualTo(SECRET);
  }

  @Test
  void anyOtherIsNot() throws IOException {
    assertThat(SparkSettings.isSecure(conf(settings("spark://host:7077", Map.of())))).isFalse();
    assertThat(settings("spark://host:7077", Map.of("spark.authenticate", "true")).problems())
        .containsExactly(
            "<engine><conf><spark.authenticate> is true, but the environment variable"
                + " STORYGEN_SPARK_SECRET is not set. Set it to the secret of the cluster.");
  }

  @Test
  void withoutEncryptionNothingIsSecure() throws IOException {
    assertThat(
            SparkSettings.isSecure(
                conf(
                    settings(
                        "local-cluster[2,1,1024]",
                        Map.of("spark.network.crypto.enabled", "false")))))
        .isFalse();
  }

  @Test
  void storygenRetriesItself() throws IOException {
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

  @ParameterizedTest
  @CsvSource({
    "<title>Spark Master at spark://a:7077</title><span class=\"version me-3\">3.5.1</span>, true",
    "<title>Spark Master at spark://a:7077</title><span class=\"version me-3\">4.2.9</span>, false",
    "<title>Spark Master at spark://a:7077</title>, false",
    "<title>Something else</title><span class=\"version\">1.0</span>, false"
  })
  void aMasterOfAnotherVersionIsToldBeforeAnyWork(String page, boolean refused) throws Exception {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext("/", exchange -> answer(exchange, page));
    web.start();
    try (ServerSocket master = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "spark://127.0.0.1:" + master.getLocalPort();
      SparkSettings settings =
          settings(
              address, Map.of("spark.master.ui.port", String.valueOf(web.getAddress().getPort())));
      if (refused) {
        assertThatThrownBy(settings::requireMaster)
            .isInstanceOf(IOException.class)
            .hasMessage(
                "The cluster's master "
                    + address
                    + " has Spark 3.5.1, but storygen needs Spark 4.2. Use a cluster of that"
                    + " version, or a version of storygen for this one: docs/cluster.md. Nothing"
                    + " was made, and nothing is lost.");
      } else {
        settings.requireMaster();
      }
    } finally {
      web.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, String page) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private SparkConf conf(SparkSettings settings) throws IOException {
    Path jar = Files.writeString(folder.resolve("engine.jar"), "classes");
    return settings.conf(folder, jar);
  }

  private static SparkSettings settings(String master, Map<String, String> conf) {
    return new SparkSettings(choice(master, conf), Map.of());
  }

  private static Task.EngineChoice choice(String master, Map<String, String> conf) {
    return new Task.EngineChoice("spark", master, null, conf);
  }
}
