package dev.storygen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The timeline of a story in a real browser. */
class TimelineInBrowserTest {

  private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");
  private static final String VIDEO = "document.querySelector('.story video')";
  private static final String PLAYHEAD = "document.querySelector('.playhead')";

  @TempDir private static Path folder;

  private static Browser browser;
  private static URI report;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    report = ReportFixture.timeline(folder.resolve("project")).report();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openStory() {
    browser.resetViewport();
    browser.open(URI.create(report + "#story-1"));
    browser.await("document.querySelector('#story-1') !== null");
    browser.await(VIDEO + ".readyState > 0");
  }

  @Test
  void aClickSeeksThere() {
    scrollToTimeline();
    for (double share : new double[] {0.25, 0.75, 0.01}) {
      WebElement time = browser.find(".lane .levels");
      int width = time.getSize().getWidth();
      int fromCentre = (int) Math.round(width * (share - 0.5));
      new Actions(browser.driver()).moveToElement(time, fromCentre, 0).click().perform();

      assertThat(number("return " + VIDEO + ".currentTime")).isCloseTo(6 * share, within(0.05));
      assertThat(number("return parseFloat(" + PLAYHEAD + ".style.left)"))
          .isCloseTo(100 * share, within(1.0));
    }
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void theArrowKeysSeek() {
    WebElement playhead = browser.find(".playhead");
    playhead.sendKeys(Keys.END);
    assertThat(number("return " + VIDEO + ".currentTime")).isCloseTo(6, within(0.1));

    playhead.sendKeys(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(number("return " + VIDEO + ".currentTime")).isCloseTo(3, within(0.05));

    playhead.sendKeys(Keys.ARROW_LEFT);
    assertThat(number("return " + VIDEO + ".currentTime")).isCloseTo(2, within(0.05));
    assertThat(playhead.getDomAttribute("aria-valuenow")).isEqualTo("2.0");
    assertThat(playhead.getDomAttribute("aria-valuetext")).isEqualTo("2 s");
  }

  @Test
  void thePlayheadMovesWithThePlayer() {
    browser.run(VIDEO + ".muted = true; " + VIDEO + ".play()");
    browser.await("parseFloat(" + PLAYHEAD + ".style.left) > 5");
    browser.run(VIDEO + ".pause()");

    assertThat(
            number(
                "return parseFloat("
                    + PLAYHEAD
                    + ".style.left) - 100 * "
                    + VIDEO
                    + ".currentTime / 6"))
        .isCloseTo(0, within(3.0));
  }

  @Test
  void everyLaneSaysWhatItShowsOrWhyNot() {
    assertThat(browser.all(".lane p").stream().map(WebElement::getText).toList())
        .containsExactly(
            "Loudness -14.2 LUFS; over time -30 to -13 LUFS (minimum -31 LUFS, maximum -9 LUFS)",
            "True peak 1.2 dBTP; over time -20 to 1.2 dBTP (maximum 0 dBTP);"
                + " violated from 3.0 s to 3.5 s",
            "Silence 0.5 s at 2.0 s",
            "Black pictures not measured",
            "Frozen pictures none; only parts of the video were decoded, 48 pictures",
            "Speech without a caption not checked");
    assertThat(browser.all(".lane svg")).hasSize(3);
    assertThat(browser.all(".lane.failed .violated")).hasSize(1);
  }

  /** Its box begins where the player is at that time. */
  @Test
  void theLanesAreInStepWithThePlayer() {
    double box =
        number(
            "const box = document.querySelector('.stretch').getBoundingClientRect();"
                + "const axis = document.querySelector('.wave-time').getBoundingClientRect();"
                + "return (box.left - axis.left) / axis.width");

    assertThat(box).isCloseTo(2.0 / 6, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoAccessibilityViolations(String scheme) throws IOException {
    browser.emulateColorScheme(scheme);

    List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();

    assertThat(violations)
        .map(rule -> rule.getImpact() + " " + rule.getId() + " " + rule.getNodes())
        .isEmpty();
    screenshot(scheme);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1400})
  void fitsTheWindow(int width) throws IOException {
    browser.setViewport(width, 1000);

    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(number("return document.querySelector('.wave-time').offsetWidth"))
        .isGreaterThan(width * 0.6);
    screenshot(String.valueOf(width));
  }

  /** At once: a click would miss what is still scrolling. */
  private static void scrollToTimeline() {
    browser.run(
        "document.querySelector('.wave').scrollIntoView({block: 'center', behavior: 'instant'})");
  }

  private static void screenshot(String name) throws IOException {
    scrollToTimeline();
    browser.saveScreenshot(SCREENSHOTS.resolve("timeline-" + name + ".png"));
  }

  private static double number(String script) {
    return ((Number) browser.run(script)).doubleValue();
  }
}
