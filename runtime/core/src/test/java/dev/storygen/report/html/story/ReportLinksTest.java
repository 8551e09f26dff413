package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportLinksTest {

  private final ReportLinks links =
      new ReportLinks(Path.of("/p/target/storygen-reports"), Path.of("/p/module/.."));

  @Test
  void aLinkIsRelativeToTheReport() {
    assertThat(links.relativeUrl("target/storygen/a/video.mp4"))
        .isEqualTo("./../storygen/a/video.mp4");
    assertThat(links.relativeUrl("/p/target/storygen-reports/x.txt")).isEqualTo("./x.txt");
  }

  @Test
  void namesArePercentEncoded() {
    assertThat(links.relativeUrl("target/storygen/Straße 1 & 100%?#\"'<b>/video.mp4"))
        .isEqualTo("./../storygen/Stra%C3%9Fe%201%20%26%20100%25%3F%23%22%27%3Cb%3E/video.mp4");
  }

  @Test
  void theUnicodeFormOfNamesIsKept() {
    assertThat(links.relativeUrl("target/storygen-reports/e\u0301")).isEqualTo("./e%CC%81");
    assertThat(links.relativeUrl("target/storygen-reports/\u00e9")).isEqualTo("./%C3%A9");
  }

  @Test
  void aColonDoesNotMakeAScheme() {
    assertThat(links.relativeUrl("target/storygen-reports/javascript:alert(1)"))
        .isEqualTo("./javascript%3Aalert%281%29");
  }

  @Test
  void anInvalidPathHasNoLink() {
    assertThat(links.relativeUrl("a\0b")).isNull();
    assertThat(links.relativeUrl(null)).isNull();
  }
}
