package dev.storygen.provider;

import dev.storygen.model.Waveform;

/**
 * What was made.
 *
 * @param waveform of the result, decoded
 * @param offset seconds to add to a time in the original to get the time in the result
 * @param inputLoudness integrated, in LUFS
 * @param loudness of the result, in LUFS
 * @param truePeak of the result, in dBTP
 */
public record MasteredAudio(
    Waveform waveform, double offset, double inputLoudness, double loudness, double truePeak) {

  /** Seconds of the result. */
  public double duration() {
    return waveform.durationSeconds();
  }
}
