package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Stage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryCopyTest {

  @TempDir private Path folder;
  private Path made;
  private Path story;

  @BeforeEach
  void make() throws IOException {
    made = Files.createDirectory(folder.resolve("made"));
    story = folder.resolve("stories/dog");
    Files.writeString(made.resolve("script.txt"), "A dog.");
    Files.writeString(made.resolve("image-1.png"), "dog");
    Files.writeString(made.resolve("notes.txt"), "of nobody");
    new StoryManifest(1, Map.of("script.txt", Stage.SCRIPT, "image-1.png", Stage.IMAGES), Map.of())
        .write(new StoryFiles(made));
  }

  @Test
  void whatStorygenWroteIsThere() throws IOException {
    StoryCopy.copy(made, story);

    assertThat(story.toFile().list())
        .containsExactlyInAnyOrder("script.txt", "image-1.png", "manifest.json");
    assertThat(story.resolve("image-1.png")).hasContent("dog");
    assertThat(story.resolve("manifest.json"))
        .hasSameTextualContentAs(made.resolve("manifest.json"));
  }

  @Test
  void aFileThatStaysTheSameIsNotTouched() throws IOException {
    StoryCopy.copy(made, story);
    FileTime before = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(story.resolve("script.txt"), before);

    StoryCopy.copy(made, story);

    assertThat(Files.getLastModifiedTime(story.resolve("script.txt"))).isEqualTo(before);
  }

  @Test
  void whatWasMadeOfAnEarlierScriptGoes() throws IOException {
    Files.createDirectories(story);
    Files.writeString(story.resolve("script.txt"), "A cat.");
    Files.writeString(story.resolve("video.mp4"), "of a cat");

    StoryCopy.copy(made, story);

    assertThat(story.resolve("script.txt")).hasContent("A dog.");
    assertThat(story.resolve("video.mp4")).doesNotExist();
  }

  @Test
  void aFileOfTheUserStays() throws IOException {
    Files.createDirectories(story);
    Files.writeString(story.resolve("image-1.png"), "mine");

    assertThatThrownBy(() -> StoryCopy.copy(made, story))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("was not written by storygen and is not replaced");
    assertThat(story.resolve("image-1.png")).hasContent("mine");
  }
}
