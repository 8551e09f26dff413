package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.media.AtomicFile;
import dev.storygen.model.StoryIdea;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefFolderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Night Train                              | night-train
          My Sister's  Wedding: a Toast!           | my-sisters-wedding-a-toast
          Café Łódź, Straße & Ærø                  | cafe-lodz-strasse-aero
          夜行列車                                 | idea
          🚂🌙                                     | idea
          CON                                      | idea-con
          lpt1                                     | idea-lpt1
          ../../etc/passwd                         | etc-passwd
          ...                                      | idea
          50% off                                  | 50-off
          """)
  void aFileIsNamedAfterItsTitle(String title, String id) {
    assertThat(StoryId.slug(title)).isEqualTo(id);
    assertThat(StoryId.isSafe(id)).isTrue();
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    assertThat(StoryId.slug("seven letters ".repeat(20)))
        .isEqualTo("seven-letters-seven-letters-seven-letters-seven-letters");
    assertThat(StoryId.slug("x".repeat(300))).isEqualTo("x".repeat(60));
    assertThat(StoryId.slug("a".repeat(60) + " b")).isEqualTo("a".repeat(60));
  }

  @Test
  void aNameInUseGetsANumberIgnoringCaseAndExtension() throws IOException {
    Files.writeString(folder.resolve("Night-Train.md"), "mine");
    Files.writeString(folder.resolve("night-train-2.JSON"), "{ broken");
    BriefFolder briefs = BriefFolder.open(folder);

    assertThat(List.of(add(briefs, "Night Train"), add(briefs, "Night Train!")))
        .containsExactly("night-train-3.yaml", "night-train-4.yaml");
    assertThat(Files.readString(folder.resolve("Night-Train.md"))).isEqualTo("mine");
    assertThat(Files.readString(folder.resolve("night-train-2.JSON"))).isEqualTo("{ broken");
  }

  @Test
  void aFileCreatedConcurrentlyIsKept() throws IOException {
    BriefFolder briefs = BriefFolder.open(folder);
    Files.writeString(folder.resolve("night-train.yaml"), "theirs");

    assertThat(add(briefs, "Night Train")).isEqualTo("night-train-2.yaml");
    assertThat(Files.readString(folder.resolve("night-train.yaml"))).isEqualTo("theirs");
  }

  @Test
  void theFolderIsCreatedWithoutTemporaryFiles() throws IOException {
    Path below = folder.resolve("src/main/storygen");

    add(BriefFolder.open(below), "Night Train");

    try (Stream<Path> files = Files.list(below)) {
      assertThat(files).containsExactly(below.resolve("night-train.yaml"));
    }
  }

  @Test
  void aNewFileNeverReplacesAnother() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "old");

    assertThatThrownBy(() -> AtomicFile.createString(file, "new"))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static String add(BriefFolder briefs, String title) throws IOException {
    return briefs.add(StoryIdea.titled(title)).getFileName().toString();
  }
}
