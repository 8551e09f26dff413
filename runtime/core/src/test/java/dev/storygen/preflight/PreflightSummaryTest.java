package dev.storygen.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.forecast.Readiness;
import dev.storygen.forecast.SampleForecasts;
import dev.storygen.forecast.StoryForecast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreflightSummaryTest {

  private static final String FILE = "target/storygen-reports/preflight.json";
  private static final String NO_KEY = "<providers><voice> has no key.";

  @Test
  void oneStoryIsATableOfOneRow() {
    assertThat(lines(SampleForecasts.passed("lighthouse", 1_234)))
        .containsExactly(
            "INFO Preflight of 1 story: 1 passed, 0 degraded, 0 blocked",
            "INFO ",
            "INFO story       state   narration  calls  characters    work",
            "INFO lighthouse  passed   1:23 min      2       1,234  12.5 s",
            "INFO 1 story              1:23 min      2       1,234  12.5 s",
            "INFO ",
            "INFO api.elevenlabs.io/speech: 2 calls, 1,234 characters (voice.synthesis by"
                + " elevenlabs)",
            "INFO Preflight: " + FILE);
  }

  @Test
  void reasonsStandInFrontTheWorstFirst() {
    assertThat(
            lines(
                SampleForecasts.passed("lighthouse", 1_234),
                SampleForecasts.degraded("dog", "voice by the fallback."),
                SampleForecasts.blocked("bad", "bad.yaml line 3: words is 'many'.")))
        .startsWith(
            "INFO Preflight of 3 stories: 1 passed, 1 degraded, 1 blocked",
            "ERROR bad.yaml line 3: words is 'many'.",
            "WARNING dog: voice by the fallback.",
            "INFO ",
            "INFO story       state     narration    calls  characters     work",
            "INFO bad         blocked     unknown  unknown     unknown  unknown",
            "INFO dog         degraded   1:23 min        2         600   12.5 s",
            "INFO lighthouse  passed     1:23 min        2       1,234   12.5 s",
            "INFO 3 stories             2:47 min+       4+      1,834+  25.0 s+");
  }

  @Test
  void aReasonOfManyStoriesIsOneLine() {
    StoryForecast[] stories =
        Stream.of("a", "b", "c", "d", "e")
            .map(story -> SampleForecasts.degraded(story, NO_KEY))
            .toArray(StoryForecast[]::new);

    assertThat(lines(stories)).contains("WARNING a, b, c and 2 more: " + NO_KEY);
  }

  @Test
  void ofTwoHundredStoriesTheWorstAreShownInHundredColumns() {
    StoryForecast[] stories =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    SampleForecasts.degraded(
                        "a-story-with-a-name-of-many-words-%03d".formatted(i), "reason " + i + "."))
            .toArray(StoryForecast[]::new);

    List<String> lines = lines(stories);

    assertThat(lines)
        .contains("WARNING … and 180 more in " + FILE, "INFO … and 180 more in " + FILE)
        .hasSizeLessThan(60);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void aBudgetThatIsTooSmallIsAWarning() {
    List<Event> events =
        List.of(
            new StoryForecasted(Instant.EPOCH, SampleForecasts.passed("a", 1_500)),
            new BudgetSet(Instant.EPOCH, "characters", 1_000, 0),
            new BudgetSet(Instant.EPOCH, "tokens", 5_000, 70));

    assertThat(lines(PreflightReport.of(events)))
        .contains(
            "WARNING Budget: 1,500 characters needed, 1,000 allowed",
            "INFO Budget: 0 tokens needed, 5,000 allowed, 70 spent");
  }

  @Test
  void theReasonsThatFailABuildAreThoseOfItsState() {
    PreflightReport report =
        report(
            SampleForecasts.degraded("dog", "lossy."),
            SampleForecasts.blocked("bad", "bad.yaml: bad."));

    assertThat(PreflightSummary.reasons(report, Readiness.BLOCKED))
        .containsExactly("bad.yaml: bad.");
    assertThat(PreflightSummary.reasons(report, Readiness.DEGRADED))
        .containsExactly("bad.yaml: bad.", "dog: lossy.");
  }

  private static PreflightReport report(StoryForecast... stories) {
    List<Event> events = new ArrayList<>();
    Stream.of(stories).forEach(story -> events.add(new StoryForecasted(Instant.EPOCH, story)));
    return PreflightReport.of(events);
  }

  private static List<String> lines(StoryForecast... stories) {
    return lines(report(stories));
  }

  private static List<String> lines(PreflightReport report) {
    return PreflightSummary.of(report, FILE).stream()
        .map(line -> line.level() + " " + line.text())
        .toList();
  }
}
