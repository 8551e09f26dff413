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

  private static final List<String> TEMPORARY =
      List.of(
          ".voice.wav",
          ".image",
          ".aligner.wav",
          ".part-1.mp3",
          ".part-12.decoded.wav",
          ".77-3-video.mp4",
          ".77-4-script.txt.tmp");

  private static final List<String> FOREIGN =
      List.of("notes.txt", "subtitles.ass", ".gitignore", ".DS_Store", ".image.bak", ".7-notes");

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
  void temporaryFilesAreDeletedAlone() throws IOException {
    files.clearTemporaries();

    assertThat(names())
        .doesNotContainAnyElementsOf(TEMPORARY)
        .containsAll(ARTEFACTS)
        .containsAll(FOREIGN);
  }

  @Test
  void thoseOfTheVoiceAreDeletedWhileAnImageIsWritten() throws IOException {
    files.deleteVoiceTemporaries();

    assertThat(names())
        .doesNotContain(".voice.wav", ".aligner.wav", ".part-1.mp3", ".part-12.decoded.wav")
        .contains(".image", ".77-3-video.mp4", ".77-4-script.txt.tmp")
        .containsAll(ARTEFACTS)
        .containsAll(FOREIGN);
  }

  @Test
  void afterAStoryNoTemporaryFileIsLeft() throws IOException {
    Files.createDirectory(folder.resolve(".part-9.mp3"));
    files.deleteTemporaries();

    assertThat(names())
        .doesNotContainAnyElementsOf(TEMPORARY)
        .contains(".part-9.mp3")
        .containsAll(ARTEFACTS)
        .containsAll(FOREIGN);
  }

  @Test
  void aStoryWithoutAFolderHasNoTemporaryFile() throws IOException {
    Path none = folder.resolve("none");
    new StoryFiles(none).deleteTemporaries();
    new StoryFiles(folder.resolve("notes.txt")).deleteTemporaries();

    assertThat(none).doesNotExist();
    assertThat(names()).contains("notes.txt").containsAll(TEMPORARY);
  }

  @Test
  void eachFileHasItsName() {
    assertThat(
            Stream.of(
                    files.manifest(),
                    files.image(12, "jpg"),
                    files.rawImage(),
                    files.rawVoice(),
                    files.rawPart(3, "mp3"),
                    files.decodedPart(3),
                    files.alignerAudio())
                .map(file -> folder.relativize(file).toString()))
        .containsExactly(
            "manifest.json",
            "image-12.jpg",
            ".image",
            ".voice.wav",
            ".part-3.mp3",
            ".part-3.decoded.wav",
            ".aligner.wav");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
