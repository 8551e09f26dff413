package dev.storygen.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;

/** The checks as JUnit reports, one file per story. */
@AutoService(ReportFormat.class)
public final class JUnitFormat implements ReportFormat {

  @Override
  public String name() {
    return "JUNIT";
  }

  @Override
  public Path location(ReportInput input) {
    return input.directory().resolve("TEST-*.xml");
  }

  @Override
  public void write(ReportInput input) throws IOException {
    JUnitReportWriter.write(input.directory(), input.metrics());
  }
}
