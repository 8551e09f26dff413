package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryFilesTest {

  private static final List<String> ARTEFACTS =
      List.of(
          "script.txt",
          "narration.txt",
          "voiceover.mp3",
          "words.json",
          "subtitles.srt",
          "subtitles.vtt",
          "video.mp4",
          "thumbnail.png",
          "image-1.png",
          "image-12.jpg");

  private static final List<String> TEMPORARY = List.of(".voice.wav", ".image", ".7-video.mp4");

  private static final List<String> FOREIGN =
      List.of("notes.txt", "subtitles.ass", "image-one.png", "image-1.gif");

  @TempDir private Path folder;
  private StoryFiles files;

  @BeforeEach
  void create() throws IOException {
    files = new StoryFiles(folder);
    for (List<String> names : List.of(ARTEFACTS, TEMPORARY, FOREIGN)) {
      for (String name : names) {
        Files.createFile(folder.resolve(name));
      }
    }
  }

  @Test
  void clearDeletesEveryArtefactAndNoOtherFile() throws IOException {
    files.clear();

    assertThat(names()).containsExactlyInAnyOrderElementsOf(FOREIGN);
  }

  @Test
  void clearCreatesTheFolder() throws IOException {
    Path missing = folder.resolve("a/b");

    new StoryFiles(missing).clear();

    assertThat(missing).isEmptyDirectory();
  }

  @Test
  void temporaryFilesAreDeletedAlone() throws IOException {
    files.clearTemporaries();

    assertThat(names()).doesNotContainAnyElementsOf(TEMPORARY).containsAll(ARTEFACTS);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
