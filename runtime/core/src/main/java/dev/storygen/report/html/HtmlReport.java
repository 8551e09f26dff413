package dev.storygen.report.html;

import dev.storygen.media.AtomicFile;
import dev.storygen.report.html.story.ReportLinks;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the HTML report: one self-contained file that links the media of the stories. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the report. The output is deterministic.
   *
   * @param file the report; links to stories are relative to its folder
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, ReportContent content) throws IOException {
    ReportLinks links = new ReportLinks(file.toAbsolutePath().getParent(), content.project());
    StringOutput html = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, Page.of(content, links, Assets.read()));
    // Replaces unpaired surrogates; an encoder would throw an exception.
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, temporary -> Files.write(temporary, bytes));
  }
}
