package dev.storygen.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;

/** The checks as test reports, a file a story that was judged. */
@AutoService(ReportFormat.class)
public final class JUnitFormat implements ReportFormat {

  @Override
  public String name() {
    return "JUNIT";
  }

  @Override
  public Path place(ReportInput results) {
    return results.directory().resolve("TEST-*.xml");
  }

  @Override
  public void write(ReportInput results) throws IOException {
    JUnitReportWriter.write(results.directory(), results.metrics());
  }
}
