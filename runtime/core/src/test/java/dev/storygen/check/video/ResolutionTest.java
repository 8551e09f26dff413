package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {

  @TempDir Path folder;

  private static final String FIX =
      " Render the video in another format or set <checks><resolution>.";

  @Test
  void sizesAtTheLimitsPass() {
    assertPassed(check(new FrameSize(360, 640, 0, 1), "0"));
    assertPassed(check(new FrameSize(4096, 2160, 0, 1), "0"));
  }

  @Test
  void aSmallPictureIsViolated() {
    assertViolated(
        check(new FrameSize(640, 358, 0, 1), "0"),
        "video.mp4 of lighthouse: shorter side is 358 px (640x358 coded), "
            + "but expected minimum is 360 px."
            + FIX);
  }

  @Test
  void theDisplayedSizeCounts() {
    assertPassed(check(new FrameSize(1920, 1080, 270, 1), "0.5625"));
    assertPassed(check(new FrameSize(540, 1920, 0, 2), "0.5625"));
    assertPassed(check(new FrameSize(1920, 540, 90, 0.5), "0.5625"));
    assertViolated(
        check(new FrameSize(1920, 1080, 90, 4.0 / 3), "0.5625"),
        "video.mp4 of lighthouse: deviation from the aspect ratio is 25 % "
            + "(1920x1080 coded, rotated 90°, pixels 1.333 as wide as high), "
            + "but expected maximum is 1 %."
            + FIX);
  }

  @Test
  void anyAspectRatioPassesByDefault() {
    assertPassed(check(new FrameSize(1920, 1080, 0, 1), "0"));
    assertPassed(check(new FrameSize(1080, 1080, 0, 1), "0"));
  }

  private CheckOutcome check(FrameSize size, String ratio) {
    VideoStream stream = new VideoStream("h264", size, 30, 0, PacketTimes.intact(1410, 0, 47));
    return new StoryFolder(folder)
        .videoIs(() -> new VideoFacts("mp4", 47, 0, List.of(stream), List.of(), 0, List.of()))
        .check(new Resolution(), Map.of("aspectRatio", ratio));
  }
}
