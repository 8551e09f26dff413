package dev.storygen.spark.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which executors may work, and with what. */
class ExecutorChoiceTest {

  private static final PlatformJars JARS =
      new PlatformJars(
          Map.of(
              "linux-x86_64", List.of("core.jar", "ffmpeg-linux-x86_64.jar"),
              "linux-arm64", List.of("core.jar", "ffmpeg-linux-arm64.jar")));

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, aarch64, macosx-arm64",
    "Mac OS X, x86_64, macosx-x86_64",
    "Windows 11, amd64, windows-x86_64",
    "Linux, riscv64, linux-riscv64"
  })
  void platformsAreNamedAsTheirNativesAre(String os, String arch, String platform) {
    assertThat(ExecutorPlatform.of(os, arch)).isEqualTo(platform);
  }

  @Test
  void anExecutorGetsTheNativesOfItsPlatform() {
    String arm = ExecutorPlatform.of("Linux", "aarch64");

    assertThat(JARS.missing(arm, "pi")).isEmpty();
    assertThat(JARS.on(arm)).containsExactly("core.jar", "ffmpeg-linux-arm64.jar");
    assertThat(JARS.on(ExecutorPlatform.of("Linux", "amd64")))
        .containsExactly("core.jar", "ffmpeg-linux-x86_64.jar");
  }

  @Test
  void aPlatformWithoutNativesIsTold() {
    assertThat(JARS.missing("macosx-arm64", "mini"))
        .contains(
            "The executor on mini is a machine of the platform macosx-arm64, but the build has"
                + " native libraries for linux-arm64, linux-x86_64 only. Add it to"
                + " <engine><platforms>: docs/cluster.md.");
  }

  @Test
  void anExecutorWithTheDriversVersionsMayWork() {
    ClusterVersions own = ClusterVersions.ofThisProcess();
    ClusterVersions needed = ClusterVersions.of(own.settings());

    assertThat(own.mismatch("host", needed)).isEmpty();
    assertThat(new ClusterVersions(own.spark(), own.scala(), 25).mismatch("host", needed))
        .isEmpty();
    assertThat(new ClusterVersions("4.2.7", "2.13.99", 21).mismatch("host", versions("4.2.0")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4.1.1, 2.13.16, 21", "4.2.0, 2.12.20, 21", "4.2.0, 2.13.16, 11"})
  void bothVersionsAreToldWhereTheyDiffer(String spark, String scala, int java) {
    assertThat(new ClusterVersions(spark, scala, java).mismatch("host", versions("4.2.0")))
        .contains(
            "The executor on host has Spark %s for Scala %s and Java %d, but storygen needs Spark 4.2 for Scala 2.13 and Java 17 or newer. Install that on all machines of the cluster, or use a version of storygen for theirs: docs/cluster.md."
                .formatted(spark, ClusterVersions.release(scala), java));
  }

  @Test
  void anotherStorygenThanTheDriversIsTold(@TempDir Path folder) throws IOException {
    Path sent = Files.writeString(folder.resolve("sent.jar"), "classes");
    Path own = Files.writeString(folder.resolve("own.jar"), "older classes");

    assertThat(EngineJar.mismatch("host", EngineJar.digest(sent), sent)).isEmpty();
    assertThat(EngineJar.mismatch("host", EngineJar.digest(sent), own))
        .contains(
            "The executor on host has a storygen of its own, "
                + own
                + ", and it is not that of the build. Remove it from the cluster: the build sends"
                + " its own.");
  }

  private static ClusterVersions versions(String spark) {
    return ClusterVersions.of(Map.of("spark", spark, "scala", "2.13.18"));
  }
}
