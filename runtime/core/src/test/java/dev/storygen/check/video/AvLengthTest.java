package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvLengthTest {

  @TempDir Path folder;

  private static final String FIX =
      " Render the video again with its whole sound or set <checks><av-length>.";

  @Test
  void lengthsAtTheLimitsPass() {
    assertPassed(check(ending(47), ending(46.5)));
    assertPassed(check(ending(47), ending(49)));
  }

  @Test
  void aVideoWithoutSoundIsNotJudged() {
    QualityGate gate = new QualityGate(List.of(new AvLength()), GateSettings.defaults());

    assertThat(story(ending(47), PacketTimes.intact(0, 0, 0)).check(gate)).isEmpty();
  }

  @Test
  void soundThatEndsEarlyIsViolated() {
    assertViolated(
        check(ending(20), ending(0.001)),
        "video.mp4 of lighthouse: end of the sound before the picture's is 20 s "
            + "(0.001 s against 20 s), but expected maximum is 0.5 s."
            + FIX);
  }

  @Test
  void soundThatGoesOnIsViolated() {
    assertViolated(
        check(ending(20), ending(22.01)),
        "video.mp4 of lighthouse: end of the sound after the picture's is 2.01 s "
            + "(22 s against 20 s), but expected maximum is 2 s."
            + FIX);
  }

  private static PacketTimes ending(double seconds) {
    return PacketTimes.intact(100, 0, seconds);
  }

  private CheckOutcome check(PacketTimes picture, PacketTimes sound) {
    return story(picture, sound).check(new AvLength());
  }

  private StoryFolder story(PacketTimes picture, PacketTimes sound) {
    return new StoryFolder(folder)
        .videoIs(
            () ->
                new VideoFacts(
                    "mp4",
                    47,
                    0,
                    List.of(
                        new VideoStream("h264", new FrameSize(1080, 1920, 0, 1), 30, 0, picture)),
                    List.of(
                        new AudioStream("aac", 44_100, 1, PacketTimes.intact(0, 0, 0)),
                        new AudioStream("aac", 44_100, 1, sound)),
                    0,
                    List.of()));
  }
}
