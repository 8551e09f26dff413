package dev.storygen.embedded.voice;

import dev.storygen.model.Gender;
import marytts.htsengine.HMMVoice;

/**
 * Timbres of the English voice.
 *
 * <p>They are parameters of MaryTTS's vocoder, so they do not reduce quality or change timing as
 * processing of the audio would.
 */
enum Timbre {
  /** The voice as recorded. */
  FEMALE(0.55, 1, 0),
  /** A longer vocal tract (formants 14 % lower) and a pitch around 105 Hz. */
  MALE(0.60, 0.65, -68);

  private final double warping;
  private final double pitchRange;
  private final double pitchShift;

  /**
   * @param warping all-pass constant of the mel cepstrum's frequency axis; the voice's own is 0.55
   *     at 48 kHz, and a larger w scales low frequencies by (1.55 / 0.45) / ((1 + w) / (1 - w))
   * @param pitchRange factor on F0's distance from its mean
   * @param pitchShift Hz added to F0
   */
  Timbre(double warping, double pitchRange, double pitchShift) {
    this.warping = warping;
    this.pitchRange = pitchRange;
    this.pitchShift = pitchShift;
  }

  static Timbre of(Gender gender) {
    return gender == Gender.MALE ? MALE : FEMALE;
  }

  void applyTo(HMMVoice voice) {
    voice.getHMMData().setAlpha(warping);
    voice.setF0Std(pitchRange);
    voice.setF0Mean(pitchShift);
  }
}
