package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.PastRun;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.metrics.Runs;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

  private static final Instant START = Instant.parse("2026-11-22T08:30:00Z");

  private final List<Event> events = new ArrayList<>();

  @Test
  void aRunIsSummarisedWithTheSlowestOperationFirst() {
    events.add(new RunStarted(START, "generate", List.of("a", "b"), false));
    operation("a", "script", "writing", 0.5, null);
    operation("b", "script", "writing", 1.5, null);
    operation("a", "voice", "synthesis", 12.25, null);
    operation("b", "voice", "synthesis", 5.75, "answered 503\nplease wait");
    story("a", true);
    story("b", false);
    events.add(new RunFinished(START.plusSeconds(21)));

    assertThat(SummaryText.of(MetricsFold.of(events)))
        .containsExactly(
            "Run of 2026-11-22 08:30:00 UTC",
            "Stories:    2, 1 passed, 1 failed",
            "Operations: 4, 3 succeeded, 1 failed, success rate 75 %",
            "Time:       21.00 s",
            "",
            "operation        count  failed  average      p50      p95      max    total   share",
            "voice.synthesis      2       1   9.00 s   5.75 s  12.25 s  12.25 s  18.00 s  90.0 %",
            "script.writing       2       0   1.00 s  0.500 s   1.50 s   1.50 s   2.00 s  10.0 %",
            "",
            "Most frequent errors:",
            "1 x voice.synthesis: answered 503 please wait");
  }

  @Test
  void aRunOfVerifyAloneHasNoOperations() {
    events.add(new RunStarted(START, "verify", List.of("a"), false));
    story("a", true);
    events.add(
        new CheckDone(
            START,
            new CheckOutcome(
                "a",
                "audio-size",
                CheckStatus.VIOLATED,
                Severity.ERROR,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0)));
    events.add(new RunFinished(START.plusSeconds(2)));

    assertThat(SummaryText.of(MetricsFold.of(events)))
        .containsExactly(
            "Run of 2026-11-22 08:30:00 UTC",
            "Stories:    1, 0 passed, 1 failed",
            "Operations: 0, 0 succeeded, 0 failed, success rate -",
            "Time:       2.00 s");
  }

  @Test
  void severalRunsHaveALineEachAndTotals() {
    PastRun first =
        Runs.at(0).lasted(20).operation("video", 2, 0, 9.5).made("a", true).made("b", true).run();
    PastRun second =
        Runs.at(90)
            .goals(new GoalRun("generate", Instant.EPOCH, 5, false))
            .operation("video", 1, 1, null)
            .operation("script", 1, 0, 0.25)
            .made("a", false)
            .run();

    assertThat(SummaryText.of(List.of(first, second)))
        .containsExactly(
            "run                                stories  failed  operations  failed  success rate  "
                + "   time",
            "1970-01-01 00:00:00 UTC                  2       0           2       0         100 % "
                + " 20.00 s",
            "1970-01-01 01:30:00 UTC (stopped)        1       1           2       1          50 %  "
                + " 5.00 s",
            "",
            "Stories:    3 in 2 runs, 2 passed, 1 failed",
            "Operations: 4, 3 succeeded, 1 failed, success rate 75 %",
            "Time:       25.00 s",
            "",
            "operation  count  failed  average    usual     max   total   share",
            "video          3       1   2.00 s   9.50 s  4.00 s  6.00 s  75.0 %",
            "script         1       0   2.00 s  0.250 s  4.00 s  2.00 s  25.0 %");
  }

  @Test
  void errorsOfSeveralRunsAreAdded() {
    PastRun once = failed(Map.of("voice: away", 1, "text: odd", 3));
    PastRun again = failed(Map.of("voice: away", 4));

    assertThat(SummaryText.of(List.of(once, again)))
        .endsWith("Most frequent errors:", "5 x voice: away", "3 x text: odd");
  }

  private static PastRun failed(Map<String, Integer> errors) {
    return new PastRun(1, START, List.of(), null, null, null, errors, null);
  }

  private void story(String name, boolean success) {
    events.add(new StoryStarted(START, name, null, List.of()));
    events.add(new StoryFinished(START, name, success));
  }

  private void operation(String story, String stage, String operation, double took, String error) {
    events.add(
        new OperationFinished(
            START, story, stage, operation, "openai", took, error == null, 1, error, Map.of()));
  }
}
