package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.SoundFacts;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Loudness;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruePeakTest {

  @TempDir Path folder;

  private static final String FIX =
      " Lower the level (<voice><truePeak>) or set <checks><true-peak>.";

  @Test
  void theLimitItselfPasses() {
    CheckOutcome outcome = story(0, 0).check(new TruePeak());

    assertPassed(outcome);
    assertMeasured(outcome, "true peak", 0);
    assertMeasured(outcome, "true peak of the video", 0);
  }

  @Test
  void aPeakAboveFullScaleIsViolated() {
    assertViolated(
        story(0.8, -1).check(new TruePeak()),
        "voiceover.mp3 of lighthouse: true peak is 0.8 dBTP, but expected maximum is 0 dBTP."
            + FIX);
  }

  @Test
  void thePeakOfTheDeliveredSoundIsViolated() {
    assertViolated(
        story(-1, 0.25).check(new TruePeak()),
        "video.mp4 of lighthouse: true peak of the video is 0.25 dBTP,"
            + " but expected maximum is 0 dBTP."
            + " Lower the level of the video's sound or set <checks><true-peak>.");
  }

  @Test
  void theLimitCanBeBelowZero() {
    assertViolated(
        story(-0.9, -1).check(new TruePeak(), Map.of("maximum", "-1")),
        "voiceover.mp3 of lighthouse: true peak is -0.9 dBTP, but expected maximum is -1 dBTP."
            + FIX);
  }

  private StoryFolder story(double voiceover, double video) {
    return new StoryFolder(folder)
        .fact("voiceover.mp3", Loudness.FACT, SoundFacts.loudness(-14, voiceover))
        .fact("video.mp4", Loudness.FACT, SoundFacts.loudness(-14, video));
  }
}
