package dev.storygen.ffmpeg.inspect;

/**
 * The loudness of many overlapping blocks, as a histogram, so that memory does not grow with the
 * duration. Only blocks above the absolute gate of -70 LUFS count. The mean power of each bin is
 * exact; only a gate that lies within a bin is rounded, to 0.01 LU.
 */
final class LoudnessBlocks {

  private static final double OFFSET = -0.691;
  private static final int LOWEST = -70;
  private static final int HIGHEST = 30;
  private static final int BINS_PER_UNIT = 100;

  private final int[] counts = new int[(HIGHEST - LOWEST) * BINS_PER_UNIT];
  private final double[] powers = new double[counts.length];
  private long total;

  /** The loudness in LUFS of a K-weighted mean square; minus infinity for none. */
  static double loudness(double power) {
    return OFFSET + 10 * Math.log10(power);
  }

  void add(double power) {
    double loudness = loudness(power);
    if (loudness > LOWEST) {
      int bin = bin(loudness);
      counts[bin]++;
      powers[bin] += power;
      total++;
    }
  }

  private int bin(double loudness) {
    double bin = Math.floor((loudness - LOWEST) * BINS_PER_UNIT);
    return (int) Math.max(0, Math.min(counts.length - 1.0, bin));
  }

  /** Whether no block passes the absolute gate. */
  boolean isEmpty() {
    return total == 0;
  }

  /** The loudness in LUFS of the blocks that pass a gate this many LU below that of all. */
  double gated(double below) {
    return mean(bin(mean(0) - below));
  }

  private double mean(int fromBin) {
    double power = 0;
    long blocks = 0;
    for (int bin = fromBin; bin < counts.length; bin++) {
      power += powers[bin];
      blocks += counts[bin];
    }
    return loudness(power / blocks);
  }

  /**
   * The difference in LU between two percentiles of the blocks that pass a gate.
   *
   * @param below LU from the loudness of all to the gate
   */
  double range(double below, double lowShare, double highShare) {
    int gate = bin(mean(0) - below);
    long blocks = 0;
    for (int bin = gate; bin < counts.length; bin++) {
      blocks += counts[bin];
    }
    return percentile(gate, Math.round((blocks - 1) * highShare))
        - percentile(gate, Math.round((blocks - 1) * lowShare));
  }

  private double percentile(int fromBin, long rank) {
    long seen = 0;
    int bin = fromBin;
    for (; seen + counts[bin] <= rank; bin++) {
      seen += counts[bin];
    }
    return loudness(powers[bin] / counts[bin]);
  }
}
