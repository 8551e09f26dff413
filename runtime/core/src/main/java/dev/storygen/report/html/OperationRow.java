package dev.storygen.report.html;

import dev.storygen.history.OperationSpeed;
import dev.storygen.history.SpeedVerdict;
import dev.storygen.metrics.OperationSummary;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.chart.Histogram;
import java.util.Locale;

/**
 * How one kind of operation went.
 *
 * @param spread of its durations; null where only their sums are known
 * @param medianX where the median is on the axis
 * @param slowX where the 95th percentile is on the axis
 * @param speed against earlier runs; null where there are none
 */
record OperationRow(
    String name,
    OperationSummary figures,
    Histogram spread,
    double medianX,
    double slowX,
    OperationSpeed speed) {

  /** For people: {@code slower: usually 4.2 s}. */
  String compared() {
    if (speed == null || speed.verdict() == null || speed.verdict() == SpeedVerdict.UNKNOWN) {
      return "too few earlier runs";
    }
    String usual = "usually " + DisplayFormats.duration(speed.usualSeconds());
    return switch (speed.verdict()) {
      case SLOWER -> times(speed.seconds(), speed.usualSeconds()) + " slower, " + usual;
      case FASTER -> times(speed.usualSeconds(), speed.seconds()) + " faster, " + usual;
      default -> "as usual, " + DisplayFormats.duration(speed.usualSeconds());
    };
  }

  /** For the style sheet. */
  String direction() {
    boolean worse = speed != null && speed.verdict() == SpeedVerdict.SLOWER;
    boolean better = speed != null && speed.verdict() == SpeedVerdict.FASTER;
    return worse ? "d d-worse" : better ? "d d-better" : "quiet";
  }

  private static String times(double more, double less) {
    return less > 0 ? String.format(Locale.ROOT, "%.1f times", more / less) : "much";
  }
}
