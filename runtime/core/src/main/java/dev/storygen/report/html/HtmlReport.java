package dev.storygen.report.html;

import dev.storygen.media.AtomicFile;
import dev.storygen.report.html.story.PageData;
import dev.storygen.report.html.story.ReportLinks;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the HTML report: one self-contained file that links the media of the stories. With many
 * stories, it has their data in a folder beside it.
 */
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
    PageData data = PageData.of(file, content.metrics());
    try {
      Page page = Page.of(content, links, Assets.read(), data);
      AtomicFile.write(file, temporary -> write(temporary, page));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    data.deleteOthers();
  }

  private static Path write(Path file, Page page) throws IOException {
    // Replaces unpaired surrogates; another encoder would throw an exception.
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      JtereportGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, page);
    }
    return file;
  }
}
