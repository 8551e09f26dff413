package dev.storygen.speech;

import dev.storygen.media.Envelope;

/**
 * How long sound is heard, and how often its level rises and falls as that of speech does.
 *
 * @param seconds without silences of {@link #SHORTEST_SILENCE} or more
 * @param peaks rises of the level after a fall of {@link #DEPTH} or more
 */
public record VoicedTime(double seconds, int peaks) {

  /** Seconds: pauses between words count as silence, the gaps of plosives do not. */
  private static final double SHORTEST_SILENCE = 0.1;

  /** dB between the level of a syllable and that of the gap after it. */
  private static final double DEPTH = 6;

  /** Levels on either side that are averaged: 50 ms in all, shorter than a syllable. */
  private static final int HALF_WINDOW = 2;

  /**
   * @param silence level in dBFS below which audio counts as silent
   */
  public static VoicedTime of(Envelope envelope, double silence) {
    double[] levels = smoothed(envelope, silence);
    return new VoicedTime(voiced(envelope, silence) * Envelope.STEP, peaks(levels));
  }

  private static int voiced(Envelope envelope, double silence) {
    int shortest = (int) Math.round(SHORTEST_SILENCE / Envelope.STEP);
    int silent = 0;
    int run = 0;
    for (int i = 0; i <= envelope.length(); i++) {
      if (i < envelope.length() && envelope.dbfs(i) < silence) {
        run++;
      } else {
        silent += run >= shortest ? run : 0;
        run = 0;
      }
    }
    return envelope.length() - silent;
  }

  private static double[] smoothed(Envelope envelope, double silence) {
    double[] sums = new double[envelope.length() + 1];
    for (int i = 0; i < envelope.length(); i++) {
      sums[i + 1] = sums[i] + Math.max(silence, envelope.dbfs(i));
    }
    double[] levels = new double[envelope.length()];
    for (int i = 0; i < levels.length; i++) {
      int from = Math.max(0, i - HALF_WINDOW);
      int to = Math.min(levels.length, i + HALF_WINDOW + 1);
      levels[i] = (sums[to] - sums[from]) / (to - from);
    }
    return levels;
  }

  private static int peaks(double[] levels) {
    int peaks = 0;
    boolean rising = true;
    double extreme = Double.NEGATIVE_INFINITY;
    for (double level : levels) {
      boolean turned = rising ? level < extreme - DEPTH : level > extreme + DEPTH;
      if (turned) {
        peaks += rising ? 1 : 0;
        rising = !rising;
        extreme = level;
      } else {
        extreme = rising ? Math.max(extreme, level) : Math.min(extreme, level);
      }
    }
    return peaks;
  }
}
