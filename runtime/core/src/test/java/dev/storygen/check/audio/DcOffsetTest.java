package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.Check;
import dev.storygen.check.SoundFacts;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.SampleStatistics;
import dev.storygen.media.SampleStatistics.Channel;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DcOffsetTest {

  @TempDir Path folder;

  private static final String FIX =
      " Remove the offset with a high pass below 20 Hz or set <checks><dc-offset>.";

  @Test
  void theLimitItselfPasses() {
    CheckOutcome outcome = check(new DcOffset(), 0.02);

    assertPassed(outcome);
    assertMeasured(outcome, "DC offset", 0.02);
  }

  @Test
  void anOffsetOfEitherSignIsViolated() {
    assertViolated(
        check(new DcOffset(), 0.1),
        "voiceover.mp3 of lighthouse: DC offset is 0.1, but expected maximum is 0.02." + FIX);
    assertViolated(
        check(new DcOffset(), -0.0201),
        "voiceover.mp3 of lighthouse: DC offset is 0.021, but expected maximum is 0.02." + FIX);
  }

  @Test
  void theWorseChannelIsNamed() {
    assertViolated(
        check(new DcOffset(), 0.001, -0.1),
        "voiceover.mp3 of lighthouse: DC offset is 0.1 (right channel),"
            + " but expected maximum is 0.02."
            + FIX);
  }

  @Test
  void theLimitIsTheUsers() {
    assertPassed(story(0.1).check(new DcOffset(), Map.of("maximum", "0.1")));
  }

  private CheckOutcome check(Check check, double... means) {
    return story(means).check(check);
  }

  private StoryFolder story(double... means) {
    Channel[] channels = new Channel[means.length];
    for (int i = 0; i < means.length; i++) {
      channels[i] = new Channel(-1, -14, means[i], 0, 0);
    }
    return new StoryFolder(folder)
        .fact("voiceover.mp3", SampleStatistics.FACT, SoundFacts.samples(channels));
  }
}
