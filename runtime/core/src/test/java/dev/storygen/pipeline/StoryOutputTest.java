package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Stage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryOutputTest {

  @TempDir private Path folder;

  private StoryFiles files;
  private Path raw;

  @BeforeEach
  void create() throws IOException {
    files = new StoryFiles(folder.resolve("story"));
    raw = Files.writeString(folder.resolve("raw"), "picture");
  }

  private StoryOutput opened() throws IOException {
    StoryOutput output = new StoryOutput(files);
    output.open();
    return output;
  }

  /** A whole story with two images. */
  private void story() throws IOException {
    StoryOutput output = opened();
    write(output, Stage.SCRIPT, files.script());
    write(output, Stage.REVISE, files.narration());
    output.copy(Stage.IMAGES, raw, files.image(1, "png"));
    output.copy(Stage.IMAGES, raw, files.image(2, "png"));
    write(output, Stage.VOICE, files.voiceover());
    write(output, Stage.SUBTITLES, files.words());
    write(output, Stage.VIDEO, files.video());
    output.complete();
  }

  private static void write(StoryOutput output, Stage stage, Path file) throws IOException {
    output.write(stage, file, temporary -> Files.writeString(temporary, stage.label()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(files.folder())) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theManifestNamesWhatWasWritten() throws IOException {
    story();

    assertThat(files.manifest())
        .hasContent(
            """
            {
              "schemaVersion" : 1,
              "files" : {
                "image-1.png" : "IMAGES",
                "image-2.png" : "IMAGES",
                "narration.txt" : "REVISE",
                "script.txt" : "SCRIPT",
                "video.mp4" : "VIDEO",
                "voiceover.mp3" : "VOICE",
                "words.json" : "SUBTITLES"
              }
            }""");
  }

  @Test
  void aChangedVoiceDeletesWhatWasMadeOfItAndKeepsTheImages() throws IOException {
    story();

    write(opened(), Stage.VOICE, files.voiceover());

    assertThat(names())
        .containsExactly(
            "image-1.png",
            "image-2.png",
            "manifest.json",
            "narration.txt",
            "script.txt",
            "voiceover.mp3");
  }

  @Test
  void aChangedScriptDeletesEverythingElse() throws IOException {
    story();

    opened().writeString(Stage.SCRIPT, files.script(), "another");

    assertThat(names()).containsExactly("manifest.json", "script.txt");
    assertThat(files.script()).hasContent("another");
  }

  @Test
  void anUnchangedTextDeletesNothing() throws IOException {
    story();
    List<String> before = names();

    opened().writeString(Stage.SCRIPT, files.script(), "script");

    assertThat(names()).isEqualTo(before);
  }

  @Test
  void imagesOfAnEarlierRunAreDeletedInTheEnd() throws IOException {
    story();
    StoryOutput output = opened();
    output.copy(Stage.IMAGES, raw, files.image(1, "png"));

    output.complete();

    assertThat(names()).contains("image-1.png", "video.mp4").doesNotContain("image-2.png");
  }

  @Test
  void filesOfAUserStay() throws IOException {
    story();
    Files.writeString(files.folder().resolve("image-7.png"), "mine");
    Files.writeString(files.folder().resolve("notes.txt"), "mine");
    StoryOutput output = opened();
    output.writeString(Stage.SCRIPT, files.script(), "another");
    output.discard(Stage.REVISE);
    output.complete();

    assertThat(names()).containsExactly("image-7.png", "manifest.json", "notes.txt", "script.txt");
  }

  @Test
  void anImageOfAUserIsNotReplaced() throws IOException {
    Files.createDirectories(files.folder());
    Path mine = Files.writeString(files.image(1, "png"), "mine");
    StoryOutput output = opened();

    assertThatThrownBy(() -> output.copy(Stage.IMAGES, raw, mine))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(
            mine
                + " was not written by storygen and is not replaced. Move it to another folder,"
                + " or delete it.");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFailedStageDiscardsItsFilesAndThoseThatReadThem() throws IOException {
    story();

    opened().discard(Stage.SUBTITLES);

    assertThat(names())
        .containsExactly(
            "image-1.png",
            "image-2.png",
            "manifest.json",
            "narration.txt",
            "script.txt",
            "voiceover.mp3");
  }

  @Test
  void fixedNamesAreStorygensWhereTheManifestWasLost() throws IOException {
    story();
    Files.delete(files.manifest());

    opened().writeString(Stage.SCRIPT, files.script(), "another");

    assertThat(names())
        .containsExactly("image-1.png", "image-2.png", "manifest.json", "script.txt");
  }

  @Test
  void aDamagedManifestIsALostOne() throws IOException {
    for (String damaged : List.of("", "[]", "null", "{\"schemaVersion\": 1, \"fi")) {
      story();
      Files.writeString(files.manifest(), damaged);
      StoryOutput output = opened();
      output.copy(Stage.IMAGES, raw, files.image(1, "png")); // the same bytes
      output.writeString(Stage.SCRIPT, files.script(), "another");

      assertThat(names())
          .as(damaged)
          .containsExactly("image-1.png", "image-2.png", "manifest.json", "script.txt");
      Files.delete(files.image(1, "png"));
      Files.delete(files.image(2, "png"));
    }
  }

  @Test
  void aManifestOfAnotherVersionIsAnError() throws IOException {
    Files.createDirectories(files.folder());
    Files.writeString(files.manifest(), "{\"schemaVersion\": 9, \"files\": {}}");

    assertThatThrownBy(this::opened)
        .isInstanceOf(IOException.class)
        .hasMessage(
            files.manifest()
                + " is no manifest of schema version 1, so that it is not known which files of"
                + " the folder storygen wrote. Delete it.");
  }

  @Test
  void aLinkIsReplacedAndItsTargetStays() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "outside");
    Files.createDirectories(files.folder());
    Files.createSymbolicLink(files.script(), outside);
    Files.createSymbolicLink(files.video(), folder.resolve("nowhere"));

    opened().writeString(Stage.SCRIPT, files.script(), "outside");

    assertThat(names()).containsExactly("manifest.json", "script.txt");
    assertThat(files.script()).isRegularFile().hasContent("outside");
    assertThat(Files.isSymbolicLink(files.script())).isFalse();
    assertThat(outside).hasContent("outside");
  }

  @Test
  void aWriterThatFailsChangesNothing() throws IOException {
    story();
    List<String> before = names();
    StoryOutput output = opened();

    assertThatThrownBy(
            () ->
                output.write(
                    Stage.VOICE,
                    files.voiceover(),
                    temporary -> {
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");

    assertThat(names()).isEqualTo(before);
  }
}
