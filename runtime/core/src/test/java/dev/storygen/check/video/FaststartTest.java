package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaststartTest {

  @TempDir Path folder;

  @Test
  void anIndexAtTheStartPasses() {
    assertPassed(check(0));
  }

  @Test
  void mediaDataBeforeTheIndexIsViolated() {
    assertViolated(
        check(1),
        "video.mp4 of lighthouse: media data before the index is 1 bytes (mp4), "
            + "but expected maximum is 0 bytes. "
            + "Write the index first (FFmpeg: -movflags +faststart) or set <checks><faststart>.");
  }

  private CheckOutcome check(long before) {
    return new StoryFolder(folder)
        .videoIs(() -> new VideoFacts("mp4", 47, before, List.of(), List.of(), 0, List.of()))
        .check(new Faststart());
  }
}
