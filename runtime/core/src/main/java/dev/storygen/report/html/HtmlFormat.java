package dev.storygen.report.html;

import com.google.auto.service.AutoService;
import dev.storygen.report.ReportFormat;
import dev.storygen.report.ReportInput;
import java.io.IOException;
import java.nio.file.Path;

/** The report that people open. */
@AutoService(ReportFormat.class)
public final class HtmlFormat implements ReportFormat {

  @Override
  public String name() {
    return "HTML";
  }

  @Override
  public Path place(ReportInput results) {
    return results.directory().resolve("index.html");
  }

  @Override
  public void write(ReportInput results) throws IOException {
    HtmlReport.write(
        place(results),
        new ReportContent(
            results.name(), results.baseDirectory(), results.metrics(), results.trend()));
  }
}
