package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.SampleStatistics;
import dev.storygen.media.SampleStatistics.Channel;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhaseTest {

  @TempDir Path folder;

  private static final String FIX =
      " Mix the voice to both channels or to mono, or set <checks><phase>.";

  @Test
  void theLimitsThemselvesPass() {
    CheckOutcome outcome = check(-0.5, -14, -34);

    assertPassed(outcome);
    assertMeasured(outcome, "correlation of the channels", -0.5);
    assertMeasured(outcome, "level difference between the channels", 20);
  }

  @Test
  void oppositeChannelsAreViolated() {
    assertViolated(
        check(-1, -14, -14),
        "voiceover.mp3 of lighthouse: correlation of the channels is -1"
            + " (the channels are opposite: in mono the voice is lost),"
            + " but expected minimum is -0.5."
            + FIX);
  }

  @Test
  void aDeadChannelIsViolated() {
    assertViolated(
        check(1, -120, -14),
        "voiceover.mp3 of lighthouse: level difference between the channels is 106 dB"
            + " (the left channel is silent), but expected maximum is 20 dB."
            + FIX);
  }

  @Test
  void aVerySoftChannelIsViolated() {
    assertViolated(
        check(0, -14, -46.5),
        "voiceover.mp3 of lighthouse: level difference between the channels is 32.5 dB"
            + " (left -14 dBFS, right -46.5 dBFS), but expected maximum is 20 dB."
            + FIX);
  }

  @Test
  void silenceInBothIsNoMatterOfPhase() {
    assertPassed(check(1, -120, -120));
  }

  @Test
  void monoAndSurroundHaveNothingToCompare() {
    assertPassed(check(1, -14));
    assertPassed(check(1, -50, -50, -14, -50, -50, -50));
  }

  private CheckOutcome check(double correlation, double... levels) {
    Channel[] channels = new Channel[levels.length];
    for (int i = 0; i < levels.length; i++) {
      channels[i] = new Channel(levels[i] + 12, levels[i], 0, 0, 0);
    }
    return new StoryFolder(folder)
        .fact(
            "voiceover.mp3",
            SampleStatistics.FACT,
            new SampleStatistics(List.of(channels), correlation, -60, 47))
        .check(new Phase());
  }
}
