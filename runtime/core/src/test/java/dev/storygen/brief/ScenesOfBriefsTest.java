package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.SceneImage;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenesOfBriefsTest {

  @TempDir Path folder;

  @BeforeEach
  void createImages() throws IOException {
    Files.createFile(folder.resolve("sea.png"));
    Files.createFile(folder.resolve("door.png"));
  }

  @Test
  void anImageHasThePlaceThatItIsShownFrom() throws IOException {
    StoryBrief brief = read("scenes:\n  - sea.png\n  - at: ' The door '\n    image: door.png\n");

    assertThat(brief.delivery().visuals().scenes())
        .containsExactly(
            new SceneImage(Optional.empty(), folder.resolve("sea.png")),
            new SceneImage(Optional.of("The door"), folder.resolve("door.png")));
    assertThat(brief.delivery().imageFiles())
        .containsExactly(folder.resolve("sea.png"), folder.resolve("door.png"));
    assertThat(brief.spokenAsWritten()).isTrue();
  }

  @Test
  void aSingleImageNeedsNoList() throws IOException {
    assertThat(read("scenes: sea.png\n").delivery().visuals().scenes()).hasSize(1);
    assertThat(read("").spokenAsWritten()).isFalse();
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    assertThat(
            problems(
                """
                scenes:
                  - hut.png
                  - at: The door
                  - image: [sea.png]
                  - image: sea.png
                    at: {a: b}
                    whenn: now
                  - [sea.png]
                  - at: ""
                    image: hut.png
                  - at: %s
                    image: sea.png
                """
                    .formatted("a".repeat(301))))
        .containsExactly(
            "a.md line 4: scenes is 'hut.png', but expected a file, relative to the brief or to the"
                + " project's folder.",
            "a.md line 5: scenes has an entry without image. Add image: with a file to it.",
            "a.md line 6: scenes.image has no single value, but expected a file.",
            "a.md line 8: scenes.at has no single value, but expected words of the script.",
            "a.md line 9: unknown key of scenes 'whenn', but expected one of at, image.",
            "a.md line 10: scenes has a list in its list, but expected files.",
            "a.md line 11: scenes.at has no single value, but expected words of the script.",
            "a.md line 12: scenes.image is 'hut.png', but expected a file, relative to the brief or"
                + " to the project's folder.",
            "a.md line 13: scenes.at has 301 characters, but expected at most 300: the first words"
                + " are enough.");
  }

  @Test
  void aStoryIsShownOverOneKindOfBackground() {
    assertThat(problems("background: drawn\nscenes:\n  - sea.png\nimages: generate\n"))
        .containsExactly(
            "a.md line 3: background is given, and so is images, but a story is shown over one of"
                + " them. Remove one.",
            "a.md line 4: scenes is given, and so is images, but a story is shown over one of them."
                + " Remove one.",
            "a.md line 4: scenes is given, and so is background, but a story is shown over one of"
                + " them. Remove one.");
  }

  @Test
  void thereAreAtMostAsManyAsImages() {
    assertThat(problems("scenes: [" + "sea.png,".repeat(1_001) + "]\n"))
        .containsExactly(
            "a.md line 3: scenes has 1001 images, but expected at most 1000: each is shown for"
                + " seconds. Shorten it.");
  }

  private StoryBrief read(String keys) throws IOException {
    Files.writeString(folder.resolve("a.md"), "---\ntitle: A\n" + keys + "---\nThe door opened.");
    return Briefs.read(BriefSource.of(folder, folder)).get(0);
  }

  private List<String> problems(String keys) {
    try {
      read(keys);
      return List.of();
    } catch (InvalidBriefsException e) {
      return e.problems();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
