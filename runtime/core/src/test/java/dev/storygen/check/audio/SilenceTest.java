package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceTest {

  @TempDir Path folder;

  private static final String FIX =
      " Make the voiceover again, cut the silence or set <checks><silence>.";

  @Test
  void theLimitsThemselvesPass() {
    CheckOutcome outcome =
        check(
            20,
            new TimeSpan(0, 5),
            new TimeSpan(6, 11),
            new TimeSpan(12.5, 13.5),
            new TimeSpan(15, 20));

    assertPassed(outcome);
    assertMeasured(outcome, "share of silence", 0.8);
    assertMeasured(outcome, "longest silence within", 5);
    assertMeasured(outcome, "silence at the start", 5);
    assertMeasured(outcome, "silence at the end", 5);
  }

  @Test
  void aLongGapIsViolated() {
    assertViolated(
        check(47, new TimeSpan(3, 4), new TimeSpan(12, 18.5), new TimeSpan(20, 21)),
        "voiceover.mp3 of lighthouse: longest silence within is 6.5 s (from 12 s to 18.5 s),"
            + " but expected maximum is 5 s."
            + FIX);
  }

  @Test
  void aVoiceThatStartsLateIsViolated() {
    assertViolated(
        check(47, new TimeSpan(0, 5.1)),
        "voiceover.mp3 of lighthouse: silence at the start is 5.1 s (from 0 s to 5.1 s),"
            + " but expected maximum is 5 s."
            + FIX);
  }

  @Test
  void aVoiceThatEndsEarlyIsViolated() {
    assertViolated(
        check(14, new TimeSpan(6.2, 13.99)),
        "voiceover.mp3 of lighthouse: silence at the end is 7.79 s (from 6.2 s to 14 s),"
            + " but expected maximum is 5 s."
            + FIX);
  }

  @Test
  void silenceThroughoutIsNamed() {
    assertViolated(
        check(47, new TimeSpan(0, 47)),
        "voiceover.mp3 of lighthouse: share of silence is 1 (the audio is silent throughout),"
            + " but expected maximum is 0.8;"
            + " silence at the start is 47 s (from 0 s to 47 s), but expected maximum is 5 s."
            + FIX);
  }

  @Test
  void aBenignTailPasses() {
    assertPassed(check(14.5, new TimeSpan(13.4, 14.5)));
  }

  @Test
  void theThresholdIsAnOption() {
    StoryFolder story = new StoryFolder(folder);
    story.check(new Silence(), Map.of("level", "-45.5", "shortest", "0.25"));

    assertThat(story.inspections.get(0))
        .contains(new WaveformFact(new SilenceThreshold(-45.5, 0.25)));
  }

  private CheckOutcome check(double seconds, TimeSpan... silences) {
    return new StoryFolder(folder)
        .audioIs(() -> StoryFolder.audio(seconds))
        .silentIn(silences)
        .check(new Silence());
  }
}
