package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.SoundFacts;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.SampleStatistics;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseFloorTest {

  @TempDir Path folder;

  @Test
  void theLimitItselfPasses() {
    CheckOutcome outcome = check(-45);

    assertPassed(outcome);
    assertMeasured(outcome, "noise floor", -45);
  }

  @Test
  void aNoisyPauseIsViolated() {
    assertViolated(
        check(-38.5),
        "voiceover.mp3 of lighthouse: noise floor is -38.5 dBFS, but expected maximum is -45 dBFS."
            + " Record in a quieter room, remove the noise or set <checks><noise-floor>.");
  }

  private CheckOutcome check(double level) {
    return new StoryFolder(folder)
        .fact(
            "voiceover.mp3",
            SampleStatistics.FACT,
            new SampleStatistics(List.of(SoundFacts.channel()), 1, level, 47))
        .check(new NoiseFloor());
  }
}
