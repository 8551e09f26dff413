package dev.storygen.report.html;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.storygen.history.OperationSpeed;
import dev.storygen.history.SpeedVerdict;
import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.OperationSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** All kinds, and the axis that they are drawn on. */
  record Table(List<OperationRow> rows, Histogram.Axis axis) {}

  static Table of(Metrics metrics, Trend trend) {
    Map<String, OperationSummary> summaries = metrics.summary().byOperation();
    if (summaries == null) {
      return new Table(List.of(), null);
    }
    Map<String, List<Double>> durations =
        metrics.operations().stream()
            .collect(
                groupingBy(
                    OperationRecord::name, mapping(OperationRecord::durationSeconds, toList())));
    Histogram.Axis axis =
        Histogram.Axis.of(durations.values().stream().flatMap(List::stream).toList());
    return new Table(
        summaries.entrySet().stream()
            .map(
                entry ->
                    new OperationRow(
                        entry.getKey(),
                        entry.getValue(),
                        durations.containsKey(entry.getKey())
                            ? Histogram.of(durations.get(entry.getKey()), axis)
                            : null,
                        axis.x(entry.getValue().p50Seconds()),
                        axis.x(entry.getValue().p95Seconds()),
                        trend.speeds().stream()
                            .filter(speed -> entry.getKey().equals(speed.operation()))
                            .findFirst()
                            .orElse(null)))
            .toList(),
        axis);
  }

  /** For people: {@code slower: usually 4.2 s}. */
  String compared() {
    if (speed == null || speed.verdict() == null || speed.verdict() == SpeedVerdict.UNKNOWN) {
      return "too few earlier runs";
    }
    String usual = "usually " + Figures.duration(speed.usualSeconds());
    return switch (speed.verdict()) {
      case SLOWER -> times(speed.seconds(), speed.usualSeconds()) + " slower, " + usual;
      case FASTER -> times(speed.usualSeconds(), speed.seconds()) + " faster, " + usual;
      default -> "as usual, " + Figures.duration(speed.usualSeconds());
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
