package dev.storygen.history;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The middle of values and how far they lie about it, by measures that a few wild values do not
 * move: half of the values may be anything before the two are.
 *
 * @param median the middle value, or the mean of both middle ones
 * @param deviation the median absolute deviation from it
 */
record RobustStatistics(double median, double deviation) {

  /**
   * What makes the median absolute deviation of normally distributed values their standard
   * deviation: 1 / Φ⁻¹(3/4) (Rousseeuw and Croux, <i>Alternatives to the Median Absolute
   * Deviation</i>, JASA 88, 1993).
   */
  private static final double NORMAL = 1.4826;

  /**
   * Deviations that are noise: the strictest of the customary 2, 2.5 and 3 (Leys and others,
   * <i>Detecting outliers</i>, J. Exp. Soc. Psychology 49, 2013), so that as few builds as possible
   * fail for nothing.
   */
  private static final double NOISE = 3;

  static RobustStatistics of(double[] values) {
    double median = median(values);
    double deviation =
        median(DoubleStream.of(values).map(value -> Math.abs(value - median)).toArray());
    return new RobustStatistics(median, deviation);
  }

  /** Of one value or more. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How far from the median a value may lie by chance. */
  static double noise(double deviation) {
    return NOISE * NORMAL * deviation;
  }
}
