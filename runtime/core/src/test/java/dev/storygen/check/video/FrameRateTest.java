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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameRateTest {

  @TempDir Path folder;

  private static final String FIX =
      " Render the video at a constant rate or set <checks><frame-rate>.";

  @Test
  void constantRatesOfFilmAndVideoPass() {
    for (double rate : new double[] {23, 23.976, 25, 29.97, 30, 50, 59.94, 60.004}) {
      assertPassed(check(rate, 0.1));
    }
  }

  @Test
  void otherRatesAreViolated() {
    assertViolated(
        check(22.99, 0),
        "video.mp4 of lighthouse: frame rate is 22.99 frames/s, "
            + "but expected minimum is 23 frames/s."
            + FIX);
    assertViolated(
        check(60.01, 0),
        "video.mp4 of lighthouse: frame rate is 60.01 frames/s, "
            + "but expected maximum is 60 frames/s."
            + FIX);
  }

  @Test
  void aVariableRateIsViolated() {
    assertViolated(
        check(30, 0.1001),
        "video.mp4 of lighthouse: share of frames at another interval is 10.1 %, "
            + "but expected maximum is 10 %."
            + FIX);
  }

  @Test
  void aFileWithoutPicturesIsViolated() {
    assertViolated(
        new StoryFolder(folder)
            .videoIs(() -> new VideoFacts("mp4", 47, 0, List.of(), List.of(), 1, List.of()))
            .check(new FrameRate()),
        "video.mp4 of lighthouse has no video stream. Make the file again or replace it.");
  }

  private CheckOutcome check(double rate, double variation) {
    VideoStream stream =
        new VideoStream(
            "h264", new FrameSize(1080, 1920, 0, 1), rate, variation, PacketTimes.intact(9, 0, 9));
    return new StoryFolder(folder)
        .videoIs(() -> new VideoFacts("mp4", 47, 0, List.of(stream), List.of(), 0, List.of()))
        .check(new FrameRate());
  }
}
