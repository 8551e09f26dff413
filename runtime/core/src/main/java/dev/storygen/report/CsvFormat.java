package dev.storygen.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;

/** Operations and checks as tables for spreadsheets. */
@AutoService(ReportFormat.class)
public final class CsvFormat implements ReportFormat {

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public Path place(ReportInput results) {
    return results.directory().resolve("*.csv");
  }

  @Override
  public void write(ReportInput results) throws IOException {
    OperationsCsv.write(results.directory().resolve("operations.csv"), results.metrics());
    ChecksCsv.write(results.directory().resolve("checks.csv"), results.metrics());
  }
}
