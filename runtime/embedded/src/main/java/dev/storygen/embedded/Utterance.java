package dev.storygen.embedded;

import java.util.List;

/**
 * A text as MaryTTS spoke it.
 *
 * @param pcm mono 16-bit little-endian samples at {@link MaryTts#SAMPLE_RATE}
 * @param units what is heard when, in order; without sound, none
 */
record Utterance(byte[] pcm, List<SpokenUnit> units) {

  private static final int BYTES_PER_SAMPLE = 2;

  /** Nothing but silence. */
  static Utterance silence(double seconds) {
    int samples = (int) Math.round(seconds * MaryTts.SAMPLE_RATE);
    return new Utterance(new byte[samples * BYTES_PER_SAMPLE], List.of());
  }

  double seconds() {
    return seconds(pcm.length);
  }

  static double seconds(int bytes) {
    return bytes / (double) BYTES_PER_SAMPLE / MaryTts.SAMPLE_RATE;
  }
}
