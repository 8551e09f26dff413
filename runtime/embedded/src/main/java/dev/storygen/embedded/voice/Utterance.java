package dev.storygen.embedded.voice;

import java.util.List;

/**
 * Synthesised speech.
 *
 * @param pcm mono 16-bit little-endian samples at {@link #SAMPLE_RATE}
 * @param units the spoken units with their times, in order; empty for silence
 */
record Utterance(byte[] pcm, List<SpokenUnit> units) {

  /** Sample rate of the voice, in Hz. */
  static final int SAMPLE_RATE = 48_000;

  private static final int BYTES_PER_SAMPLE = 2;

  /** Silence of this length. */
  static Utterance silence(double seconds) {
    int samples = (int) Math.round(seconds * SAMPLE_RATE);
    return new Utterance(new byte[samples * BYTES_PER_SAMPLE], List.of());
  }

  double seconds() {
    return seconds(pcm.length);
  }

  static double seconds(int bytes) {
    return bytes / (double) BYTES_PER_SAMPLE / SAMPLE_RATE;
  }
}
