package dev.storygen.check.video;

import dev.storygen.media.Envelope;

/**
 * Where one sound is found in another. The first is compared in parts of {@link #PART} seconds: a
 * part matches where the levels of both, in dB, correlate (Pearson) at some shift. Silent parts are
 * not compared.
 *
 * @param parts that were compared
 * @param matched parts that were found
 * @param shift the largest one of a matched part, in seconds, not negative
 * @param shiftAt seconds at which that part starts
 * @param firstMismatch seconds at which the first part starts that was not found; 0 if all were
 */
record EnvelopeMatch(int parts, int matched, double shift, double shiftAt, double firstMismatch) {

  /** Seconds. Shorter parts of two voices are alike by chance. */
  private static final int PART = 5;

  /** Seconds that a part is searched around its place, beyond the shift of the whole. */
  private static final double SEARCHED = 1;

  /** Seconds that the whole is searched around its place. */
  private static final double SHIFT_SEARCHED = 60;

  /** dB below the loudest level: softer sounds are compared as silence. */
  private static final double RANGE = 45;

  /** dB: the standard deviation of levels that are even. */
  private static final double EVEN = 1;

  /** Steps of a level for the search of the whole. */
  private static final int COARSE = 10;

  static EnvelopeMatch of(Envelope expected, Envelope actual, double correlation) {
    Search search = new Search(levels(expected), levels(actual), correlation);
    return search.run();
  }

  /** Share of matched parts, 0 to 1. */
  double share() {
    return parts == 0 ? 1 : (double) matched / parts;
  }

  /** In dB above the lowest level of the range, by which gain has no effect. */
  private static float[] levels(Envelope envelope) {
    double loudest = Envelope.SILENCE_DBFS;
    for (int i = 0; i < envelope.length(); i++) {
      loudest = Math.max(loudest, envelope.dbfs(i));
    }
    boolean silent = loudest <= Envelope.SILENCE_DBFS + RANGE / 2;
    float[] levels = new float[envelope.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = silent ? 0 : (float) Math.max(0, envelope.dbfs(i) - (loudest - RANGE));
    }
    return levels;
  }

  /** Compares two sounds. */
  private static final class Search {

    private final float[] expected;
    private final float[] actual;
    private final double correlation;
    private int parts;
    private int matched;
    private int shift;
    private int shiftAt;
    private int firstMismatch = -1;

    Search(float[] expected, float[] actual, double correlation) {
      this.expected = expected;
      this.actual = actual;
      this.correlation = correlation;
    }

    EnvelopeMatch run() {
      int whole = COARSE * bestShift(coarse(expected), coarse(actual));
      int length = steps(PART);
      int start = 0;
      while (start < expected.length) {
        int rest = expected.length - start;
        int count = rest < length + length / 2 ? rest : length;
        compare(start, count, whole);
        start += count;
      }
      return new EnvelopeMatch(
          parts,
          matched,
          shift * Envelope.STEP,
          shiftAt * Envelope.STEP,
          Math.max(0, firstMismatch) * Envelope.STEP);
    }

    private void compare(int start, int count, int whole) {
      Statistics own = Statistics.of(expected, start, count);
      if (own.mean() < EVEN) {
        return; // silence
      }
      parts++;
      int best = 0;
      double highest = Double.NEGATIVE_INFINITY;
      int around = steps(SEARCHED);
      for (int offset = 0; offset <= around; offset++) {
        for (int side = -1; side <= (offset == 0 ? -1 : 1); side += 2) {
          int lag = whole + side * offset;
          double found = similarity(own, start, count, lag);
          if (found > highest + 1e-9) {
            highest = found;
            best = lag;
          }
        }
      }
      record(start, best, highest);
    }

    private void record(int start, int lag, double similarity) {
      if (similarity >= correlation) {
        matched++;
        if (Math.abs(lag) > shift) {
          shift = Math.abs(lag);
          shiftAt = start;
        }
      } else if (firstMismatch < 0) {
        firstMismatch = start;
      }
    }

    /**
     * The correlation; of even sounds, whether they are alike. Beyond its end a sound is silent.
     */
    private double similarity(Statistics own, int start, int count, int lag) {
      double sum = 0;
      double squares = 0;
      double products = 0;
      for (int i = 0; i < count; i++) {
        int at = start + i + lag;
        double other = at >= 0 && at < actual.length ? actual[at] : 0;
        sum += other;
        squares += other * other;
        products += other * expected[start + i];
      }
      double mean = sum / count;
      double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
      if (own.deviation() < EVEN || deviation < EVEN) {
        boolean alike = own.deviation() < EVEN && deviation < EVEN && mean >= EVEN;
        return alike ? 1 : 0;
      }
      return (products / count - mean * own.mean()) / (deviation * own.deviation());
    }
  }

  private record Statistics(double mean, double deviation) {

    static Statistics of(float[] levels, int start, int count) {
      double sum = 0;
      double squares = 0;
      for (int i = start; i < start + count; i++) {
        sum += levels[i];
        squares += (double) levels[i] * levels[i];
      }
      double mean = sum / Math.max(1, count);
      return new Statistics(
          mean, Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)));
    }
  }

  private static int steps(double seconds) {
    return (int) Math.round(seconds / Envelope.STEP);
  }

  private static float[] coarse(float[] levels) {
    float[] coarse = new float[levels.length / COARSE];
    for (int i = 0; i < coarse.length; i++) {
      float sum = 0;
      for (int step = 0; step < COARSE; step++) {
        sum += levels[i * COARSE + step];
      }
      coarse[i] = sum / COARSE;
    }
    return coarse;
  }

  /**
   * The shift at which the levels around their means have the largest product, of those that are
   * searched; the nearest to 0 of several.
   */
  private static int bestShift(float[] expected, float[] actual) {
    double expectedMean = Statistics.of(expected, 0, expected.length).mean();
    double actualMean = Statistics.of(actual, 0, actual.length).mean();
    int around = steps(SHIFT_SEARCHED) / COARSE;
    int best = 0;
    double highest = product(expected, expectedMean, actual, actualMean, 0);
    for (int offset = 1; offset <= around; offset++) {
      for (int lag : new int[] {offset, -offset}) {
        double product = product(expected, expectedMean, actual, actualMean, lag);
        if (product > highest * 1.0001 + 1e-6) {
          highest = product;
          best = lag;
        }
      }
    }
    return best;
  }

  private static double product(
      float[] expected, double expectedMean, float[] actual, double actualMean, int lag) {
    double product = 0;
    int from = Math.max(0, -lag);
    int to = Math.min(expected.length, actual.length - lag);
    for (int i = from; i < to; i++) {
      product += (expected[i] - expectedMean) * (actual[i + lag] - actualMean);
    }
    return product;
  }
}
