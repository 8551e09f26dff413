package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFolderTest {

  @TempDir private Path cache;

  private final List<String> warnings = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "org.example, stories",
    ".., ..",
    "a/../.., b",
    "'', ''",
    "C:\\, ..\\..",
  })
  void theFolderOfAProjectIsWithinTheCache(String groupId, String artifactId) {
    Path kept = History.ofProject(cache, groupId, artifactId, warnings::add).folder();

    assertThat(kept.normalize()).isEqualTo(kept);
    assertThat(cache.relativize(kept)).hasToString(cache.relativize(kept).getName(0) + "/history");
    assertThat(kept.getParent().getParent()).isEqualTo(cache);
  }

  @Test
  void theHistoryOfAFolderIsNamedAfterIt() {
    assertThat(History.ofProject(cache, "org.example", "stories", warnings::add).folder())
        .isEqualTo(cache.resolve("org.example.stories/history"));
    assertThat(folderName(History.ofFolder(cache, Path.of("/srv/my stories"), warnings::add)))
        .matches("my_stories-[0-9a-f]{8}");
    assertThat(folderName(History.ofFolder(cache, Path.of("/"), warnings::add)))
        .matches("root-[0-9a-f]{8}");
    assertThat(folderName(History.ofFolder(cache, Path.of("/srv/a"), warnings::add)))
        .isNotEqualTo(folderName(History.ofFolder(cache, Path.of("/home/a"), warnings::add)));
    assertThat(folderName(History.ofProject(cache, "x".repeat(999), "y", warnings::add)))
        .hasSizeLessThan(200)
        .isNotEqualTo(folderName(History.ofProject(cache, "x".repeat(999), "z", warnings::add)));
  }

  private static String folderName(History history) {
    return history.folder().getParent().getFileName().toString();
  }
}
