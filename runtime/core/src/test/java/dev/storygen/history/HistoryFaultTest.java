package dev.storygen.history;

import static dev.storygen.history.SampleBuilds.build;
import static dev.storygen.history.SampleBuilds.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFaultTest {

  @TempDir private Path cache;

  private Path folder;

  private final List<String> warnings = new ArrayList<>();

  private History history;

  @BeforeEach
  void openHistory() {
    folder = cache.resolve("org.example.stories/history");
    history = new History(folder, warnings::add);
  }

  @Test
  void unreadableFilesAreSkippedWithAWarning() throws IOException {
    history.store(build(0), metrics(0, true));
    Files.writeString(folder.resolve("20261122T083100123Z-00000001.json"), "{\"schemaVersion\":1,");
    Files.writeString(folder.resolve("20261122T083200123Z-00000001.json"), "null");
    Files.writeString(
        folder.resolve("20261122T083300123Z-00000001.json"),
        "{\"schemaVersion\":2,\"startedAt\":\"2026-11-22T08:30:01Z\"}");
    Files.createDirectories(folder.resolve("20261122T083400123Z-00000001.json"));

    assertThat(history.newest(9)).hasSize(1);
    assertThat(warnings)
        .containsExactly(
            "The history in "
                + folder
                + " has 4 of 5 builds that cannot be read. The first:"
                + " 20261122T083100123Z-00000001.json is not the file of a build: line 1 is not JSON:"
                + " Unexpected end-of-input within/between Object entries."
                + " Delete them if they are not needed.");
  }

  @Test
  void aFileOfANewerVersionIsSkippedWithAWarning() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("20261122T083300123Z-00000001.json"),
        "{\"schemaVersion\":2,\"startedAt\":\"2026-11-22T08:30:01Z\"}");

    assertThat(history.newest(9)).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The history in "
                + folder
                + " has 1 of 1 builds that cannot be read. The first:"
                + " 20261122T083300123Z-00000001.json is of a newer version (schemaVersion 2)."
                + " Delete them if they are not needed.");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAWarning() throws IOException {
    Files.writeString(cache.resolve("org.example.stories"), "in the way");

    history.store(build(0), metrics(0, true));

    assertThat(history.newest(9)).isEmpty();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("The history cannot be written to " + folder + " (")
        .endsWith("). Point storygen.cacheDirectory at a folder that can.");
  }
}
