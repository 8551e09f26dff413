package dev.storygen.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report in a real browser. */
class ReportInBrowserTest {

  private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");

  private static final String ROW_ABOVE_DETAILS =
      "return document.querySelector('.details').previousElementSibling.cells[0].textContent";

  @TempDir private static Path folder;

  private static Browser browser;
  private static URI report;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    report = ReportFixture.small(folder.resolve("project")).report();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void loadsWithoutConsoleMessagesOrFurtherRequests() throws IOException {
    browser.open(report);

    assertThat(browser.consoleMessages()).isEmpty();
    assertThat(browser.requests()).containsExactly(report.toString());
  }

  @Test
  void onlyThePageIsRequestedFromAServer() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    List<String> requested = Collections.synchronizedList(new ArrayList<>());
    server.createContext(
        "/",
        exchange -> {
          requested.add(exchange.getRequestURI().getPath());
          byte[] page = Files.readAllBytes(Path.of(report));
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      browser.open(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html"));

      assertThat(browser.consoleMessages()).isEmpty();
      assertThat(requested).containsExactly("/index.html");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theOverviewHasTheTotalsOfTheRun() {
    browser.open(report);

    assertThat(browser.find("h1").getText()).startsWith("stories").endsWith("Failed");
    assertThat(texts(".tiles > div"))
        .extracting(tile -> tile.replace("\n", " "))
        .containsExactly(
            "Stories passed 3 of 5",
            "Stories failed 2 of 5",
            "Time in goals 44 s generate 40 s, verify 4.0 s",
            "Success rate 88.8 % of 9 operations");
    assertThat(texts("ol.slowest li").get(0)).contains("synthesis", "lighthouse", "19 s");
  }

  @Test
  void aTitleWithMarkupIsShownAsText() {
    browser.open(report);

    assertThat(titles()).contains(ReportFixture.HOSTILE_TITLE);
    openStory("hostile");
    assertThat(browser.find(".story h3").getText()).contains(ReportFixture.HOSTILE_TITLE);
    assertThat(browser.run("return document.body.dataset.hacked")).isNull();
    assertThat(browser.all("img[src=x]")).isEmpty();
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void storiesAreSortedFilteredAndSearched() {
    browser.open(report);
    assertThat(names()).containsExactly("quiet", "train", "dog", "hostile", "lighthouse");

    WebElement duration = browser.find("th[data-key=seconds] button");
    duration.sendKeys(Keys.ENTER);
    assertThat(names()).containsExactly("lighthouse", "hostile", "dog", "quiet", "train");
    assertThat(browser.find("th[data-key=seconds]").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    duration.sendKeys(Keys.ENTER);
    assertThat(names()).containsExactly("train", "dog", "quiet", "hostile", "lighthouse");

    browser.find("input[value=failed]").sendKeys(Keys.SPACE);
    assertThat(names()).containsExactly("train", "quiet");
    assertThat(browser.find("#story-count").getText()).isEqualTo("2 of 5 stories");

    browser.find("#search").sendKeys("NIGHT");
    browser.await("document.querySelectorAll('#story-table tbody tr').length === 1");
    assertThat(names()).containsExactly("train");
  }

  @Test
  void aStoryPlaysWithCaptionsAndHighlightsItsScript() {
    browser.open(report);
    openStory("lighthouse");

    browser.run("const v = document.querySelector('.story video'); v.muted = true; v.play()");
    browser.await("document.querySelector('.story video').currentTime > 0.5");
    browser.await("document.querySelector('.story video').textTracks[0].activeCues?.length === 1");
    assertThat(
            browser.run(
                "return document.querySelector('.story video').textTracks[0].activeCues[0].text"))
        .isEqualTo("The lamp went out in the third winter,");
    browser.await("document.querySelector('.story .word.current') !== null");

    browser.run("document.querySelector('.story video').pause()");
    WebElement word = browser.all(".story .word").get(40);
    word.click();
    browser.await(
        "document.querySelector('.story .word.current')?.textContent === '" + word.getText() + "'");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void aViolationIsShownWithItsFix() {
    browser.open(report);
    openStory("quiet");

    assertThat(browser.find(".story").getText())
        .contains("audio bitrate is 24.5 kbit/s, but expected minimum is 32 kbit/s.")
        .contains("Raise <voice><bitrate> or set <checks><audio-bitrate>.");
  }

  @Test
  void detailsOpenBelowTheRowAndStayThere() {
    browser.open(report);
    openStory("train");
    assertThat(browser.run(ROW_ABOVE_DETAILS)).isEqualTo("train");

    browser.find("th[data-key=seconds] button").sendKeys(Keys.ENTER);
    assertThat(browser.run(ROW_ABOVE_DETAILS)).isEqualTo("train");

    browser.find(".story-close").sendKeys(Keys.ENTER);
    assertThat(browser.all("#story-table .details")).isEmpty();
    assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("train");
  }

  @Test
  void aLinkOpensAStoryThatTheSearchHides() {
    browser.open(report);
    browser.find("#search").sendKeys("quiet");
    browser.await("document.querySelectorAll('#story-table tbody tr').length === 1");

    browser.run("location.hash = '#story-1'");
    browser.await("document.querySelector('#story-1') !== null");

    assertThat(browser.run(ROW_ABOVE_DETAILS)).isEqualTo("dog");
    assertThat(browser.run("return document.querySelector('#search').value")).isEqualTo("");
  }

  @Test
  void theListIsAsHighAsTheWindow() throws IOException {
    browser.open(ReportFixture.large(folder.resolve("high"), 300).report());

    assertThat(
            browser.run(
                "return document.querySelector('.rows').offsetHeight +"
                    + " document.querySelector('.section-links').offsetHeight > innerHeight - 40"))
        .isEqualTo(true);
    assertThat(texts("#story-table > tbody > tr > td.status").subList(0, 30))
        .containsOnly("failed");
    assertThat(browser.find(".problems li").getText()).startsWith("30 stories:");
  }

  @Test
  void aLinkToAStoryOpensIt() {
    browser.open(URI.create(report + "#story-2"));
    browser.await("document.querySelector('#story-2') !== null");

    assertThat(browser.find("#story-2 h3").getText()).contains(ReportFixture.HOSTILE_TITLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoAccessibilityViolations(String scheme) throws IOException {
    browser.emulateColorScheme(scheme);
    browser.open(report);
    openStory("quiet");

    List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();

    assertThat(violations)
        .map(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes())
        .isEmpty();
    browser.run("scrollTo(0, 0)");
    browser.saveScreenshot(SCREENSHOTS.resolve(scheme + ".png"));
  }

  @Test
  void aNarrowScreenScrollsVerticallyOnly() throws IOException {
    browser.setViewport(400, 900);
    try {
      browser.open(report);
      openStory("lighthouse");

      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      browser.run("scrollTo(0, 0)");
      browser.saveScreenshot(SCREENSHOTS.resolve("narrow.png"));
    } finally {
      browser.resetViewport();
    }
  }

  @Test
  void thousandsOfStoriesAreRenderedOnDemand() throws IOException {
    browser.open(ReportFixture.large(folder.resolve("large"), 2000).report());
    browser.await("document.querySelectorAll('#story-table tbody tr').length < 400");

    browser.find("th[data-key=title] button").sendKeys(Keys.ENTER);
    browser.await("document.querySelector('#story-table tbody th').textContent === 'story-1999'");
    assertThat(names()).startsWith("story-1999", "story-1998");

    browser.find("#search").sendKeys("number 1923");
    browser.await("document.querySelector('#story-count').textContent === '2 of 2000 stories'");
    assertThat(names()).containsExactlyInAnyOrder("story-1923", "story-0077");
    openStory("story-1923");
    assertThat(browser.find("#story-1924 .story-facts").getText()).contains("story-1923");
    assertThat(browser.consoleMessages()).isEmpty();
    assertThat(browser.requests())
        .extracting(request -> request.substring(request.lastIndexOf('/') + 1))
        .containsExactly("index.html", "rows-0.js", "stories-19.js");
    browser.saveScreenshot(SCREENSHOTS.resolve("large.png"));
  }

  @Test
  void dataOfAnotherReportAreNotShown() throws IOException {
    URI page = ReportFixture.large(folder.resolve("stale"), 1001).report();
    Path data = Path.of(page).resolveSibling("index-data/stories-0.js");
    Files.writeString(data, Files.readString(data).replaceFirst("'\\w+'", "'other'"));

    browser.open(URI.create(page + "#story-1"));
    browser.await("document.querySelector('#story-hint').textContent.includes('written again')");

    assertThat(browser.find("#story-hint").getText())
        .startsWith(
            "This story cannot be shown: the report was written again; load this page again.");
    assertThat(browser.all("#story-table .details")).isEmpty();
  }

  private static void openStory(String name) {
    for (WebElement link : browser.all("#story-table tbody a")) {
      if (link.getText().equals(name)) {
        link.sendKeys(Keys.ENTER);
        String id = link.getDomAttribute("href");
        browser.await("document.querySelector('section" + id + "') !== null");
        return;
      }
    }
    throw new AssertionError("The list of stories does not have " + name + ".");
  }

  private static List<String> names() {
    return texts("#story-table tbody th");
  }

  private static List<String> titles() {
    return texts("#story-table tbody td:nth-of-type(1)");
  }

  private static List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }
}
