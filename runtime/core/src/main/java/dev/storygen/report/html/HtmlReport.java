package dev.storygen.report.html;

import dev.storygen.history.Trend;
import dev.storygen.media.AtomicFile;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.html.story.ReportLinks;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report that people open: one HTML file that needs nothing but itself and the stories. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * What a report tells.
   *
   * @param name of the project, for the heading
   * @param project the folder that the files in the metrics are relative to
   * @param metrics of the run
   * @param trend how the run compares with earlier ones; {@link Trend#none()} where there are none
   */
  public record Content(String name, Path project, Metrics metrics, Trend trend) {}

  /**
   * Draws the report. The same content makes the same file, byte by byte.
   *
   * @param file where to; links to stories are relative to its folder
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, Content content) throws IOException {
    ReportLinks links = new ReportLinks(file.toAbsolutePath().getParent(), content.project());
    StringOutput html = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, Page.of(content, links, Assets.read()));
    // Half a surrogate pair becomes a question mark; an encoder would refuse the whole page.
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, temporary -> Files.write(temporary, bytes));
  }
}
