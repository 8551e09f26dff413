package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioIntegrityCheckTest {

  private static final String FIX =
      " Export or copy the voiceover again or set <checks><audio-integrity>.";

  @TempDir Path folder;

  @Test
  void theLimitsThemselvesPass() {
    CheckOutcome outcome =
        check(new AudioIntegrity(1800, 0, "", 47.25, 47, 0.25, 0.1, 12, 65_536, ""));

    assertPassed(outcome);
    assertMeasured(outcome, "decode errors", 0);
    assertMeasured(outcome, "difference from the stated duration", 0.25);
    assertMeasured(outcome, "longest gap in the time stamps", 0.1);
    assertMeasured(outcome, "bytes after the end of the sound", 65_536);
  }

  @Test
  void decodeErrorsAreCountedAndTheFirstIsNamed() {
    assertViolated(
        check(new AudioIntegrity(1800, 700, "Invalid data found", 47, 47, 0, 0, 0, 0, "")),
        "voiceover.mp3 of lighthouse: decode errors is 700"
            + " (in 1800 packets, the first: Invalid data found), but expected maximum is 0."
            + FIX);
  }

  @Test
  void soundThatIsShorterThanItsHeaderStatesIsViolated() {
    assertViolated(
        check(new AudioIntegrity(900, 0, "", 47, 23.5, 23.5, 0, 0, 0, "")),
        "voiceover.mp3 of lighthouse: difference from the stated duration is 23.5 s"
            + " (23.5 s decoded, 47 s stated), but expected maximum is 0.25 s."
            + FIX);
  }

  @Test
  void aHeaderWithoutADurationPasses() {
    assertPassed(check(new AudioIntegrity(900, 0, "", 0, 23.5, 0, 0, 0, 0, "")));
  }

  @Test
  void aGapIsViolated() {
    assertViolated(
        check(new AudioIntegrity(1800, 0, "", 47, 47, 0, 1.5, 12.25, 0, "")),
        "voiceover.mp3 of lighthouse: longest gap in the time stamps is 1.5 s (at 12.3 s),"
            + " but expected maximum is 0.1 s."
            + FIX);
  }

  @Test
  void otherBytesAfterTheSoundAreViolated() {
    assertViolated(
        check(new AudioIntegrity(1800, 0, "", 47, 47, 0, 0, 0, 1L << 30, "")),
        "voiceover.mp3 of lighthouse: bytes after the end of the sound is 1073741824 bytes,"
            + " but expected maximum is 65536 bytes."
            + FIX);
  }

  @Test
  void aTruncatedFileIsNamed() {
    assertViolated(
        check(new AudioIntegrity(9, 1, "x", 0, 9, 0, 0, 0, 0, "it ends within a page")),
        "voiceover.mp3 of lighthouse is truncated: it ends within a page."
            + " Make the file again or replace it.");
  }

  private CheckOutcome check(AudioIntegrity integrity) {
    return new StoryFolder(folder)
        .fact("voiceover.mp3", AudioIntegrity.FACT, integrity)
        .check(new AudioIntegrityCheck());
  }
}
