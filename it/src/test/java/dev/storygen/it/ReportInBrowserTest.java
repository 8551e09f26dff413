package dev.storygen.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a person opens it. */
class ReportInBrowserTest {

  @TempDir private static Path folder;

  private static Browser browser;
  private static URI report;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    report = ReportFolder.small(folder.resolve("project")).report();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void loadsWithoutComplaintAndAsksForNothing() throws IOException {
    browser.open(report);

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(report.toString());
  }
}
