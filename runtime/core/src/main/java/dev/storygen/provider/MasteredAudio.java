package dev.storygen.provider;

import dev.storygen.model.Waveform;

/**
 * The result of mastering.
 *
 * @param waveform of the decoded result
 * @param offset seconds to add to a time in the original to get the time in the result
 * @param inputLoudness integrated loudness of the original, in LUFS
 * @param loudness integrated loudness of the result, in LUFS
 * @param truePeak true peak of the result, in dBTP
 */
public record MasteredAudio(
    Waveform waveform, double offset, double inputLoudness, double loudness, double truePeak) {

  /** The duration of the result in seconds. */
  public double duration() {
    return waveform.durationSeconds();
  }
}
