package dev.storygen.provider;

import java.io.IOException;
import java.nio.file.Path;

/** Makes a voice ready to publish. Safe for use by many threads. */
public interface AudioEngineer extends Provider {

  /**
   * Trims, pads, brings to loudness and encodes.
   *
   * @param audio any file with an audio stream
   * @param mp3 where to write the result
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded or is
   *     all silence
   * @throws IOException if the result cannot be written
   */
  Mastered master(Path audio, Path mp3, Target target) throws IOException;

  /**
   * Decodes to mono 16-bit PCM WAV.
   *
   * @param sampleRate samples a second
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded
   * @throws IOException if the result cannot be written
   */
  void convert(Path audio, Path wav, int sampleRate) throws IOException;

  /**
   * What the result has to be.
   *
   * @param bitrate kbit/s
   * @param sampleRate samples a second
   * @param loudness integrated, in LUFS (ITU-R BS.1770)
   * @param truePeak at most, in dBTP
   * @param silenceThreshold what is quieter counts as silence at the ends, in dBFS
   * @param padding seconds of silence at both ends
   */
  record Target(
      int bitrate,
      int sampleRate,
      double loudness,
      double truePeak,
      double silenceThreshold,
      double padding) {

    /** 192 kbit/s, 44.1 kHz, -14 LUFS, -1 dBTP, -45 dBFS and 0.2 s. */
    public static Target defaults() {
      return new Target(192, 44_100, -14, -1, -45, 0.2);
    }
  }

  /**
   * What was made.
   *
   * @param duration seconds, decoded
   * @param offset seconds to add to a time in the original to get the time in the result
   * @param inputLoudness integrated, in LUFS
   * @param loudness of the result, in LUFS
   * @param truePeak of the result, in dBTP
   */
  record Mastered(
      double duration, double offset, double inputLoudness, double loudness, double truePeak) {}
}
