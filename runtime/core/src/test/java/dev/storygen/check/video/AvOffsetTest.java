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

class AvOffsetTest {

  @TempDir Path folder;

  private static final String FIX = " Render the video again or set <checks><av-offset>.";

  @Test
  void offsetsAtTheLimitsPass() {
    assertPassed(check(starting(1.4), starting(1.585)));
    assertPassed(check(starting(0.09), starting(0)));
  }

  @Test
  void aVideoWithoutSoundIsNotJudged() {
    QualityGate gate = new QualityGate(List.of(new AvOffset()), GateSettings.defaults());

    assertThat(story(starting(0), PacketTimes.intact(0, 0, 0)).check(gate)).isEmpty();
  }

  @Test
  void lateSoundIsViolated() {
    assertViolated(
        check(starting(0), starting(1)),
        "video.mp4 of lighthouse: start of the sound after the picture's is 1 s, "
            + "but expected maximum is 0.185 s."
            + FIX);
  }

  @Test
  void earlySoundIsViolated() {
    assertViolated(
        check(starting(1.491), starting(1.4)),
        "video.mp4 of lighthouse: start of the sound before the picture's is 0.091 s, "
            + "but expected maximum is 0.09 s."
            + FIX);
  }

  private static PacketTimes starting(double seconds) {
    return PacketTimes.intact(100, seconds, 47);
  }

  private CheckOutcome check(PacketTimes picture, PacketTimes sound) {
    return story(picture, sound).check(new AvOffset());
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
