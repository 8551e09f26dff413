package dev.storygen.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;

/** Operations and checks as CSV files. */
@AutoService(ReportFormat.class)
public final class CsvFormat implements ReportFormat {

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public Path location(ReportInput input) {
    return input.directory().resolve("*.csv");
  }

  @Override
  public void write(ReportInput input) throws IOException {
    OperationsCsv.write(input.directory().resolve("operations.csv"), input.metrics());
    ChecksCsv.write(input.directory().resolve("checks.csv"), input.metrics());
  }
}
