package dev.storygen.report.html;

import dev.storygen.history.OperationSpeed;
import dev.storygen.history.SpeedVerdict;
import dev.storygen.metrics.OperationSummary;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.chart.Histogram;
import java.util.Locale;

/**
 * The durations of one kind of operation.
 *
 * @param summary count, failures and percentiles
 * @param histogram of its durations; null if only the summary is known
 * @param medianX x coordinate of the median
 * @param p95X x coordinate of the 95th percentile
 * @param speed comparison with earlier runs; null if there are none
 */
record OperationRow(
    String name,
    OperationSummary summary,
    Histogram histogram,
    double medianX,
    double p95X,
    OperationSpeed speed) {

  /** A duration; a dash if all results came from the cache. */
  String duration(double seconds) {
    return summary.timed() ? DisplayFormats.duration(seconds) : "–";
  }

  /** The comparison as text: {@code 1.5 times slower, usually 4.2 s}. */
  String comparison() {
    if (!summary.timed()) {
      return "all cached";
    }
    if (speed == null || speed.verdict() == null || speed.verdict() == SpeedVerdict.UNKNOWN) {
      return "too few earlier runs";
    }
    String usual = "usually " + DisplayFormats.duration(speed.usualSeconds());
    return switch (speed.verdict()) {
      case SLOWER -> factor(speed.seconds(), speed.usualSeconds()) + " slower, " + usual;
      case FASTER -> factor(speed.usualSeconds(), speed.seconds()) + " faster, " + usual;
      default -> "as usual, " + DisplayFormats.duration(speed.usualSeconds());
    };
  }

  /** The CSS classes of the comparison. */
  String comparisonClasses() {
    boolean worse = speed != null && speed.verdict() == SpeedVerdict.SLOWER;
    boolean better = speed != null && speed.verdict() == SpeedVerdict.FASTER;
    return worse ? "change change-worse" : better ? "change change-better" : "muted";
  }

  private static String factor(double more, double less) {
    return less > 0 ? String.format(Locale.ROOT, "%.1f times", more / less) : "much";
  }
}
