package dev.storygen.report;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Map;
import java.util.TreeMap;

/**
 * A gauge with a value for each set of labels. All values are of the last run, and so gauges: a
 * counter never goes down, and the next run may do less.
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

  /** Adds to the value of these labels, names and values by turns. */
  void add(double value, String... labels) {
    values.merge(base.merge(Labels.of(labels)), value, Double::sum);
  }

  /** Puts the larger of the two, where there is a value of these labels. */
  void most(double value, String... labels) {
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
