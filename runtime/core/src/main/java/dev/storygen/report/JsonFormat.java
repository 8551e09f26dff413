package dev.storygen.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;

/** The metrics as JSON. */
@AutoService(ReportFormat.class)
public final class JsonFormat implements ReportFormat {

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public Path location(ReportInput input) {
    return input.metricsFile();
  }

  @Override
  public void write(ReportInput input) throws IOException {
    input.metrics().write(location(input));
  }
}
