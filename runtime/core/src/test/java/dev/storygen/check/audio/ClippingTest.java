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

class ClippingTest {

  @TempDir Path folder;

  private static final String FIX = " Record or mix at a lower level or set <checks><clipping>.";

  @Test
  void theLimitsThemselvesPass() {
    CheckOutcome outcome = check(20, new Channel(0, -14, 0, 4, 4));

    assertPassed(outcome);
    assertMeasured(outcome, "clipped peaks at full scale in 10 s", 2);
    assertMeasured(outcome, "flat peaks below full scale in 10 s", 2);
  }

  @Test
  void runsAtFullScaleAreViolated() {
    assertViolated(
        check(20, new Channel(0, -14, 0, 83, 0)),
        "voiceover.mp3 of lighthouse: clipped peaks at full scale in 10 s is 41.5 (peak 0 dBFS),"
            + " but expected maximum is 2."
            + FIX);
  }

  @Test
  void flatTopsBelowFullScaleAreViolated() {
    assertViolated(
        check(20, new Channel(-6, -14, 0, 0, 1000)),
        "voiceover.mp3 of lighthouse: flat peaks below full scale in 10 s is 500 (peak -6 dBFS),"
            + " but expected maximum is 2."
            + FIX);
  }

  @Test
  void theWorseChannelIsNamed() {
    assertViolated(
        check(10, new Channel(-3, -14, 0, 0, 0), new Channel(0, -14, 0, 3, 0)),
        "voiceover.mp3 of lighthouse: clipped peaks at full scale in 10 s is 3"
            + " (peak 0 dBFS, right channel), but expected maximum is 2."
            + FIX);
  }

  @Test
  void aShortFileIsNoLongerOne() {
    assertPassed(check(1.2, new Channel(0, -14, 0, 2, 0)));
  }

  private CheckOutcome check(double seconds, Channel... channels) {
    return new StoryFolder(folder)
        .fact(
            "voiceover.mp3",
            SampleStatistics.FACT,
            new SampleStatistics(List.of(channels), 1, -60, seconds))
        .check(new Clipping());
  }
}
