package dev.storygen.plugin;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.CacheMode;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest(realRepositorySession = true)
class CacheMojoTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);

  private final RecordingLog log = new RecordingLog();

  @TempDir private Path folder;

  private Path directory() {
    return folder.resolve("cache");
  }

  private void store() throws IOException {
    Path made = Files.write(folder.resolve("made"), new byte[10_000]);
    try (ResultCache cache =
        new ResultCache(
            directory().resolve("results"), CacheMode.ON, "b1", CLOCK, log::warn)) {
      cache.store(
          KeptWork.of(
              Inputs.of("voice", 1), new TypeReference<>() {}, Map.of("voiceover.mp3", made)),
          1.5);
    }
  }

  private List<String> run(CacheMojo mojo) throws Exception {
    mojo.setLog(log);
    setVariableValueToObject(mojo, "cacheDirectory", directory().toFile());
    setVariableValueToObject(mojo, "metricsFile", folder.resolve("metrics.json").toFile());
    mojo.execute();
    return log.lines();
  }

  private Path blob() throws IOException {
    try (Stream<Path> files = Files.walk(directory().resolve("results/v1/blobs"))) {
      return files.filter(Files::isRegularFile).toList().get(0);
    }
  }

  @Test
  @InjectMojo(goal = "cache")
  void whatIsKeptIsShown(CacheMojo mojo) throws Exception {
    store();
    Files.writeString(
        folder.resolve("metrics.json"),
        """
        {"schemaVersion": 1, "cacheHits": 1, "operations": [
          {"story": "a", "stage": "voice", "operation": "synthesis", "success": true},
          {"story": "a", "stage": "video", "operation": "rendering", "success": true}]}
        """);

    List<String> lines = run(mojo);

    assertThat(lines)
        .startsWith("INFO Cache: " + directory())
        .contains("INFO contents              1  10 kB")
        .anyMatch(line -> line.matches("INFO results of voice      1  [0-9]+ B          10 kB"))
        .endsWith(
            "INFO storygen.cacheSize is 10GB, storygen.cacheAge is 30d: nothing is beyond.",
            "INFO The last build found 1 of 2 operations in the cache ("
                + folder.resolve("metrics.json")
                + ").");
  }

  @Test
  @InjectMojo(goal = "cache")
  void withoutAFolderThereIsNothing(CacheMojo mojo) throws Exception {
    assertThat(run(mojo))
        .containsExactly("INFO Nothing is kept: there is no folder " + directory() + ".");
  }

  @Test
  @InjectMojo(goal = "cache")
  @MojoParameter(name = "cacheCheck", value = "true")
  void damageIsSaidOnRequest(CacheMojo mojo) throws Exception {
    store();
    Path blob = blob();
    Files.write(blob, new byte[9_999]);

    assertThat(run(mojo))
        .endsWith(
            "WARN Read 2 files, 10 kB: 1 is damaged. A build that wants one of them drops it and"
                + " makes it again.",
            "WARN " + blob + " has other bytes than were stored.");
    assertThat(blob).exists();
  }

  @Test
  @InjectMojo(goal = "cache")
  @MojoParameter(name = "cacheClear", value = "true")
  void itIsCleared(CacheMojo mojo) throws Exception {
    store();
    Path blob = blob();

    assertThat(run(mojo))
        .containsExactly("INFO Cache: " + directory(), "INFO Deleted 2 files, 10 kB.");
    assertThat(blob).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "cache")
  @MojoParameter(name = "cacheClear", value = "all")
  void theHistoriesGoWhereTheUserSaysSo(CacheMojo mojo) throws Exception {
    Path history = directory().resolve("com.example.stories/history");
    Files.createDirectories(history);
    Files.writeString(history.resolve("20260101T000000000Z-1.json"), "{}");

    assertThat(run(mojo))
        .containsExactly(
            "INFO Cache: " + directory(), "INFO Deleted 1 file, 2 B, with the histories.");
    assertThat(history).isEmptyDirectory();
  }

  @Test
  @InjectMojo(goal = "cache")
  @MojoParameter(name = "cacheClear", value = "yes")
  void anotherValueIsRefused(CacheMojo mojo) throws Exception {
    store();

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> run(mojo))
        .withMessage("storygen.cache.clear is 'yes', but expected true, all or false.");
    assertThat(blob()).exists();
  }

  @Test
  @InjectMojo(goal = "cache")
  @MojoParameter(name = "cacheSize", value = "ten")
  void aBoundThatIsNoneIsRefused(CacheMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> run(mojo))
        .withMessage("storygen.cacheSize is 'ten', but expected a size, as 500MB or 10GB.");
  }

  @Test
  @InjectMojo(goal = "cache")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedGoalSaysSo(CacheMojo mojo) throws Exception {
    assertThat(run(mojo)).containsExactly("INFO storygen:cache is skipped (storygen.skip).");
  }
}
