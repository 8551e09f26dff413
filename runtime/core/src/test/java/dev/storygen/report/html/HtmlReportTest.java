package dev.storygen.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.report.Metrics;
import dev.storygen.report.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  @TempDir private Path folder;

  @Test
  void aNameIsText() throws IOException {
    Document page = draw("<script>alert(1)</script>", "{\"schemaVersion\":1}");

    assertThat(page.selectFirst("h1 > bdi").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select("script")).hasSize(1);
  }

  private Document draw(String name, String json) throws IOException {
    Path metrics = Files.writeString(folder.resolve("metrics.json"), json);
    Path file = folder.resolve("reports/index.html");
    HtmlReport.write(
        file, new HtmlReport.Content(name, folder, Metrics.read(metrics), Trend.none()));
    return Jsoup.parse(Files.readString(file));
  }
}
