package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFormatTest {

  @TempDir Path folder;

  private static final String FIX =
      " Convert the voiceover from the original or set <checks><audio-format>.";

  @Test
  void theLimitsThemselvesPass() {
    CheckOutcome outcome = check(16_000, 2);

    assertPassed(outcome);
    assertMeasured(outcome, "sample rate", 16_000);
    assertMeasured(outcome, "channels", 2);
    assertPassed(check(96_000, 1));
  }

  @Test
  void aLowSampleRateIsViolated() {
    assertViolated(
        check(8_000, 1),
        "voiceover.mp3 of lighthouse: sample rate is 8000 Hz (pcm_s16le),"
            + " but expected minimum is 16000 Hz."
            + FIX);
  }

  @Test
  void aHighSampleRateIsViolated() {
    assertViolated(
        check(192_000, 1),
        "voiceover.mp3 of lighthouse: sample rate is 192000 Hz (pcm_s16le),"
            + " but expected maximum is 96000 Hz."
            + FIX);
  }

  @Test
  void surroundSoundIsViolated() {
    assertViolated(
        check(48_000, 6),
        "voiceover.mp3 of lighthouse: channels is 6, but expected maximum is 2." + FIX);
  }

  private CheckOutcome check(int rate, int channels) {
    return new StoryFolder(folder)
        .audioIs(() -> new AudioFacts("pcm_s16le", rate, channels, 47, 47, 4_000_000, 0))
        .check(new AudioFormat());
  }
}
