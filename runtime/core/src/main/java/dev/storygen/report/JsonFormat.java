package dev.storygen.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;

/** The metrics themselves. */
@AutoService(ReportFormat.class)
public final class JsonFormat implements ReportFormat {

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public Path place(ReportInput results) {
    return results.metricsFile();
  }

  @Override
  public void write(ReportInput results) throws IOException {
    results.metrics().write(place(results));
  }
}
