package dev.storygen.report;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Map;
import java.util.TreeMap;

/**
 * A gauge with a value per set of labels. All values are gauges, since they describe the last run:
 * a counter must not decrease from run to run.
 */
final class PrometheusGauge {

  private final String name;
  private final String help;
  private final Labels base;
  private final Map<Labels, Double> values = new TreeMap<>();

  PrometheusGauge(String name, String help, Labels base) {
    this.name = name;
    this.help = help;
    this.base = base;
  }

  /** Adds to the value of the labels, given as alternating names and values. */
  void add(double value, String... labels) {
    values.merge(base.merge(Labels.of(labels)), value, Double::sum);
  }

  /** Raises the value of the labels to {@code value}, if that is larger. */
  void max(double value, String... labels) {
    values.merge(base.merge(Labels.of(labels)), value, Math::max);
  }

  GaugeSnapshot snapshot() {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    values.forEach(
        (labels, value) ->
            gauge.dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
    return gauge.build();
  }
}
