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

  private StoryMedia media(Map<String, String> files) {
    StoryRun run = new StoryRun("a", null, null, 1, true, files, null);
    return StoryMedia.of(run, new ReportLinks(folder.resolve("reports"), folder));
  }

  private String note(Map<String, String> files) {
    return media(files).missingNote();
  }
}
