package dev.storygen.report.html;

import com.google.auto.service.AutoService;
import dev.storygen.report.ReportFormat;
import dev.storygen.report.ReportInput;
import java.io.IOException;
import java.nio.file.Path;

/** The HTML report. */
@AutoService(ReportFormat.class)
public final class HtmlFormat implements ReportFormat {

  @Override
  public String name() {
    return "HTML";
  }

  @Override
  public Path location(ReportInput input) {
    return input.directory().resolve("index.html");
  }

  @Override
  public void write(ReportInput input) throws IOException {
    HtmlReport.write(
        location(input),
        new ReportContent(input.name(), input.baseDirectory(), input.metrics(), input.trend()));
  }
}
