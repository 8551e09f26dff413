package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.Spectrum;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioBandwidthTest {

  @TempDir Path folder;

  private static final String FIX =
      " Make the voiceover with a better voice or set <checks><audio-bandwidth>.";

  @Test
  void theLimitsThemselvesPass() {
    CheckOutcome outcome = check(new Spectrum(5_000, 200, 0.9, 44_100));

    assertPassed(outcome);
    assertMeasured(outcome, "audio bandwidth", 5_000);
    assertMeasured(outcome, "share of the power in one frequency", 0.9);
  }

  @Test
  void aTelephoneVoiceIsViolated() {
    assertViolated(
        check(new Spectrum(4_478.9, 200, 0.4, 44_100)),
        "voiceover.mp3 of lighthouse: audio bandwidth is 4479 Hz (sample rate 44100 Hz),"
            + " but expected minimum is 5000 Hz."
            + FIX);
  }

  @Test
  void aToneIsNamed() {
    assertViolated(
        check(new Spectrum(1_033.6, 440, 0.999, 44_100)),
        "voiceover.mp3 of lighthouse: audio bandwidth is 1034 Hz (sample rate 44100 Hz),"
            + " but expected minimum is 5000 Hz;"
            + " share of the power in one frequency is 0.999 (a tone at 440 Hz),"
            + " but expected maximum is 0.9."
            + FIX);
  }

  @Test
  void silenceIsNamed() {
    assertViolated(
        check(new Spectrum(0, 0, 0, 44_100)),
        "voiceover.mp3 of lighthouse: audio bandwidth is 0 Hz"
            + " (sample rate 44100 Hz, the audio is silent), but expected minimum is 5000 Hz."
            + FIX);
  }

  private CheckOutcome check(Spectrum spectrum) {
    return new StoryFolder(folder)
        .fact("voiceover.mp3", Spectrum.FACT, spectrum)
        .check(new AudioBandwidth());
  }
}
