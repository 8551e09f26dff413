package dev.storygen.report.html;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.OperationSummary;
import dev.storygen.report.html.chart.Histogram;
import dev.storygen.report.html.chart.LogAxis;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All kinds of operations, those with failures first, and the axis that their histograms share. */
record OperationTable(List<OperationRow> rows, LogAxis axis) {

  static OperationTable of(Metrics metrics, Trend trend) {
    Map<String, OperationSummary> summaries = metrics.summary().byOperation();
    if (summaries == null) {
      return new OperationTable(List.of(), null);
    }
    Map<String, List<Double>> durations =
        metrics.operations().stream()
            .filter(operation -> !operation.cached())
            .collect(
                groupingBy(
                    OperationRecord::name, mapping(OperationRecord::durationSeconds, toList())));
    LogAxis axis = LogAxis.of(durations.values().stream().flatMap(List::stream).toList());
    return new OperationTable(
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
            .sorted(Comparator.comparingInt(row -> -row.summary().failures()))
            .toList(),
        axis);
  }
}
