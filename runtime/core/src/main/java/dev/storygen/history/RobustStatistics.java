package dev.storygen.history;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Median and median absolute deviation, which outliers do not affect: their breakdown point is 50
 * %.
 *
 * @param median the middle value, or the mean of the two middle ones
 * @param deviation the median absolute deviation from the median
 */
record RobustStatistics(double median, double deviation) {

  /**
   * Scales the median absolute deviation of normally distributed values to their standard
   * deviation: 1 / Φ⁻¹(3/4) (Rousseeuw and Croux, <i>Alternatives to the Median Absolute
   * Deviation</i>, JASA 88, 1993).
   */
  private static final double NORMAL_SCALE = 1.4826;

  /**
   * Standard deviations that are noise: the most tolerant of the customary 2, 2.5 and 3 (Leys and
   * others, <i>Detecting outliers</i>, J. Exp. Soc. Psychology 49, 2013), so that few builds fail
   * by chance.
   */
  private static final double NOISE_DEVIATIONS = 3;

  static RobustStatistics of(double[] values) {
    double median = median(values);
    double deviation =
        median(DoubleStream.of(values).map(value -> Math.abs(value - median)).toArray());
    return new RobustStatistics(median, deviation);
  }

  /** The median of at least one value. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The distance from the median that is attributed to chance. */
  static double noise(double deviation) {
    return NOISE_DEVIATIONS * NORMAL_SCALE * deviation;
  }
}
