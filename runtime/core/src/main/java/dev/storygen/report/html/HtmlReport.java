package dev.storygen.report.html;

import dev.storygen.media.AtomicFile;
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
   * Draws the report. The same content makes the same file, byte by byte.
   *
   * @param file where to; links to stories are relative to its folder
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, ReportContent content) throws IOException {
    ReportLinks links = new ReportLinks(file.toAbsolutePath().getParent(), content.project());
    StringOutput html = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, Page.of(content, links, Assets.read()));
    // Half a surrogate pair becomes a question mark; an encoder would refuse the whole page.
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, temporary -> Files.write(temporary, bytes));
  }
}
