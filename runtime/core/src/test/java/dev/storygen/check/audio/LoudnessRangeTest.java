package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.SoundFacts;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Loudness;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoudnessRangeTest {

  @TempDir Path folder;

  @Test
  void theLimitItselfPasses() {
    CheckOutcome outcome = check(20);

    assertPassed(outcome);
    assertMeasured(outcome, "loudness range", 20);
  }

  @Test
  void aWideRangeIsViolated() {
    assertViolated(
        check(24.2),
        "voiceover.mp3 of lighthouse: loudness range is 24.2 LU, but expected maximum is 20 LU."
            + " Compress the voice or set <checks><loudness-range>.");
  }

  private CheckOutcome check(double range) {
    return new StoryFolder(folder)
        .fact("voiceover.mp3", Loudness.FACT, SoundFacts.loudness(-14, range, -1, 1))
        .check(new LoudnessRange());
  }
}
