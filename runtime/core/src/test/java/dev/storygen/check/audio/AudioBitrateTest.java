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

class AudioBitrateTest {

  @TempDir Path folder;

  @Test
  void theLimitItselfPasses() {
    CheckOutcome outcome = check(4_000 * 47);

    assertPassed(outcome);
    assertMeasured(outcome, "audio bitrate", 32);
    assertMeasured(outcome, "sample rate", 44_100);
    assertMeasured(outcome, "channels", 1);
  }

  @Test
  void tooLowABitrateIsViolated() {
    assertViolated(
        check(3_000 * 47),
        "voiceover.mp3 of lighthouse: audio bitrate is 24 kbit/s, but expected minimum is 32"
            + " kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.");
  }

  @Test
  void aBitrateJustBelowTheLimitIsNotShownAsTheLimit() {
    assertViolated(
        check(4_000 * 47 - 1),
        "voiceover.mp3 of lighthouse: audio bitrate is 31.9 kbit/s, "
            + "but expected minimum is 32 kbit/s."
            + " Raise <voice><bitrate> or set <checks><audio-bitrate>.");
  }

  private CheckOutcome check(long streamBytes) {
    return new StoryFolder(folder)
        .audioIs(() -> new AudioFacts("mp3", 44_100, 1, 47, 47, streamBytes, 0))
        .check(new AudioBitrate());
  }
}
