package dev.storygen.speech;

import dev.storygen.media.Envelope;
import dev.storygen.media.VoicedTime;
import dev.storygen.model.Narration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the sound of a recording tells without a recogniser: speech has so many letters a second,
 * and its level rises and falls with the syllables. The limits are those of the check {@code
 * speech-rate}, with whose default a recording that passes here passes, too.
 */
final class SoundEvidence {

  /** Letters per voiced second of the voices that were measured: 13.5 to 15.6. */
  private static final double USUAL = 14.5;

  private static final double FASTEST = 20;
  private static final double SLOWEST = 5;

  /** Peaks of the level per voiced second; the voices that were measured have 3.5 to 4.4. */
  private static final double MIN_PEAKS = 1;

  /** dB below the loudest level: a recording is not mastered, so no level is silence in all. */
  private static final double DYNAMICS = 40;

  /** Shorter texts vary too much: "Shh!", "No." */
  private static final double MIN_LETTERS = 30;

  private SoundEvidence() {}

  /**
   * What is wrong, as a clause; empty if the recording can be its narration, the text is too short
   * to tell, or the file is no 16-bit PCM WAV.
   */
  static Optional<String> against(Narration narration, Path wav) throws IOException {
    double letters = SpokenText.of(narration.text()).letters();
    return letters < MIN_LETTERS
        ? Optional.empty()
        : WavLevels.of(wav).flatMap(levels -> against(letters, levels));
  }

  private static Optional<String> against(double letters, Envelope levels) {
    double loudest = Envelope.SILENCE_DBFS;
    for (int i = 0; i < levels.length(); i++) {
      loudest = Math.max(loudest, levels.dbfs(i));
    }
    VoicedTime voiced = VoicedTime.of(levels, loudest - DYNAMICS);
    if (voiced.peaks() < MIN_PEAKS * voiced.seconds()) {
      return Optional.of(message("%.1f s of an even sound, which is no speech", voiced.seconds()));
    }
    boolean possible =
        letters <= FASTEST * voiced.seconds() && letters >= SLOWEST * voiced.seconds();
    double usual = letters / USUAL;
    return possible
        ? Optional.empty()
        : Optional.of(
            message(
                "%.1f s of speech, where the script takes about %.1f s: %.0f %%",
                voiced.seconds(), usual, 100 * voiced.seconds() / usual));
  }

  private static String message(String format, Object... values) {
    return "it is " + String.format(Locale.ROOT, format, values);
  }
}
