package dev.storygen.report;

import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;

/** The operations as a table, one row each. */
final class OperationsCsv {

  private OperationsCsv() {}

  static void write(Path file, Metrics metrics) throws IOException {
    CsvTable table =
        new CsvTable(
            "timestamp",
            "story",
            "stage",
            "operation",
            "provider",
            "durationSeconds",
            "success",
            "attempts",
            "error",
            "metrics",
            "reasons");
    for (OperationRecord operation : metrics.operations()) {
      table.row(
          operation.timestamp(),
          operation.story(),
          operation.stage(),
          operation.operation(),
          operation.provider(),
          operation.durationSeconds(),
          operation.success(),
          operation.attempts(),
          operation.error(),
          Json.mapper().writeValueAsString(operation.metrics()),
          String.join("; ", operation.reasons()));
    }
    table.write(file);
  }
}
