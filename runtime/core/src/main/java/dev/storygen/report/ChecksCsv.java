package dev.storygen.report;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The checks as a table: a row per limit with its measurement, per measurement without a limit, per
 * limit without a measurement, and per check without either.
 */
final class ChecksCsv {

  private record LimitRow(Measurement measurement, Limit limit) {}

  private ChecksCsv() {}

  static void write(Path file, Metrics metrics) throws IOException {
    CsvTable table =
        new CsvTable(
            "story",
            "check",
            "status",
            "severity",
            "measurements.name",
            "measurements.value",
            "measurements.unit",
            "measurements.detail",
            "limits.name",
            "limits.bound",
            "limits.value",
            "limits.unit",
            "file",
            "message",
            "fix",
            "durationSeconds",
            "baseline.state");
    metrics.checks().forEach(check -> rows(check).forEach(row -> add(table, check, row)));
    table.write(file);
  }

  private static void add(CsvTable table, CheckOutcome check, LimitRow row) {
    Measurement measurement = row.measurement();
    Limit limit = row.limit();
    table.row(
        check.story(),
        check.check(),
        check.status().label(),
        check.severity().label(),
        measurement == null ? limit == null ? null : limit.measurement() : measurement.name(),
        measurement == null ? null : measurement.value(),
        measurement == null ? null : measurement.unit(),
        measurement == null ? null : measurement.detail(),
        limit == null ? null : limit.name(),
        limit == null || limit.bound() == null ? null : limit.bound().label(),
        limit == null ? null : limit.value(),
        limit == null ? null : limit.unit(),
        check.file(),
        check.message(),
        check.fix(),
        check.durationSeconds(),
        check.baseline() == null ? null : check.baseline().state().label());
  }

  private static List<LimitRow> rows(CheckOutcome check) {
    List<LimitRow> rows = new ArrayList<>();
    List<Limit> unmatched = new ArrayList<>(check.limits());
    for (Measurement measurement : check.measurements()) {
      List<Limit> limits =
          check.limits().stream()
              .filter(limit -> Objects.equals(limit.measurement(), measurement.name()))
              .toList();
      unmatched.removeAll(limits);
      limits.forEach(limit -> rows.add(new LimitRow(measurement, limit)));
      if (limits.isEmpty()) {
        rows.add(new LimitRow(measurement, null));
      }
    }
    unmatched.forEach(limit -> rows.add(new LimitRow(null, limit)));
    return rows.isEmpty() ? List.of(new LimitRow(null, null)) : rows;
  }
}
