package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoSizeTest {

  @TempDir Path folder;

  @Test
  void asManyBytesAsTheLimitPass() {
    CheckOutcome outcome =
        new StoryFolder(folder).file("video.mp4", "x".repeat(102400)).check(new VideoSize());

    assertPassed(outcome);
    assertMeasured(outcome, "video size", 102400);
  }

  @Test
  void aByteLessIsViolated() {
    assertViolated(
        new StoryFolder(folder).file("video.mp4", "x".repeat(102399)).check(new VideoSize()),
        "video.mp4 of lighthouse: video size is 102399 bytes, but expected minimum is 102400 bytes. "
            + "Render the video again or set <checks><video-size>.");
  }
}
