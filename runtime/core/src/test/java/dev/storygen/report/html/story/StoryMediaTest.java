package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.media.FileNames;
import dev.storygen.metrics.StoryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryMediaTest {

  @TempDir private Path folder;

  @Test
  void aMissingFileDoesNotExist() {
    assertThat(note(Map.of("video", "a/video.mp4")))
        .isEqualTo("a/video.mp4 does not exist, so the video cannot be played.");
    assertThat(note(Map.of("voiceover", "a/voiceover.mp3")))
        .isEqualTo("a/voiceover.mp3 does not exist, so the voiceover cannot be played.");
    assertThat(note(Map.of())).isEqualTo("There is no video and no voiceover.");
  }

  @Test
  void aFileThatThisJvmCannotNameMayExist() {
    for (String artefact : new String[] {"video", "voiceover"}) {
      assertThat(note(Map.of(artefact, "Caf\0/file")))
          .isEqualTo(FileNames.unusable("Caf\0/file"))
          .contains("locale", "LC_ALL=C.UTF-8")
          .doesNotContain("exist");
    }
  }

  @Test
  void otherVideosFollowTheKnownFiles() throws IOException {
    Map<String, String> files =
        Map.of(
            "video", "video.mp4",
            "video-square", "video-square.mp4",
            "video-landscape", "video-landscape.mp4",
            "script", "narration.txt");
    for (String file : files.values()) {
      Files.createFile(folder.resolve(file));
    }

    assertThat(media(files).files())
        .extracting(StoryMedia.FileLink::text)
        .containsExactly("video.mp4", "narration.txt", "video-landscape.mp4", "video-square.mp4");
  }

  @Test
  void theCreditsOfImagesLieBesideTheVideo() throws IOException {
    Map<String, String> files = Map.of("video", "a/video.mp4");
    assertThat(media(files).credits()).isEmpty();

    Path credits = Files.createDirectories(folder.resolve("a")).resolve("credits.txt");
    Files.writeString(credits, "image-1.jpg: Photo by Ada\n\nimage-2.jpg: Photo by B\u00f6\n");
    assertThat(media(files).credits())
        .containsExactly("image-1.jpg: Photo by Ada", "image-2.jpg: Photo by B\u00f6");
    assertThat(media(Map.of("voiceover", "a/voiceover.mp3")).credits()).hasSize(2);

    Files.writeString(credits, "1234567890123456789\n".repeat(5_001));
    assertThat(media(files).credits())
        .hasSize(5_001)
        .endsWith("1234567890123456789", "The rest is in credits.txt.");
  }

  private StoryMedia media(Map<String, String> files) {
    StoryRun run = new StoryRun("a", null, null, 1, true, files, null);
    return StoryMedia.of(run, new ReportLinks(folder.resolve("reports"), folder));
  }

  private String note(Map<String, String> files) {
    return media(files).missingNote();
  }
}
