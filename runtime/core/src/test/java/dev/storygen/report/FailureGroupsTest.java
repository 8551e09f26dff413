package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureGroupsTest {

  private static final String OUTAGE = "ElevenLabs at api.elevenlabs.io answered 503.";

  @Test
  void failuresOfOneOutageAreOneLine() {
    Stream<OperationRecord> rejected =
        IntStream.rangeClosed(3, 8)
            .mapToObj(
                i ->
                    failed(
                        "story-" + i,
                        "voice",
                        "api.elevenlabs.io/speech was not called: its circuit breaker is open after"
                            + " 5 failures in a row. Its last error: "
                            + OUTAGE));
    Stream<OperationRecord> called =
        Stream.of(failed("story-1", "voice", OUTAGE), failed("story-2", "voice", OUTAGE));

    assertThat(ConsoleSummary.failedStories(metrics(Stream.concat(called, rejected))))
        .containsExactly(
            "8 stories (story-1, story-2, story-3 and 5 more) failed at voice (elevenlabs): "
                + OUTAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "dog is no story,cat is no story",
    "request req_8f3ab21c9d failed,request req_77aa00bb11 failed",
    "at 2026-11-22T08:30:00Z,at 2026-11-22T09:30:00Z",
  })
  void namesIdsAndTimesMakeNoOtherCause(String dog, String cat) {
    assertThat(FailureCause.key("dog", dog)).isEqualTo(FailureCause.key("cat", cat));
  }

  @ParameterizedTest
  @CsvSource({
    "answered 503,answered 401",
    "dogma,catma",
    "12.4 s,13.9 s",
    "unavailable,unreachable",
  })
  void otherErrorsAreOtherCauses(String dog, String cat) {
    assertThat(FailureCause.key("dog", dog)).isNotEqualTo(FailureCause.key("cat", cat));
  }

  @Test
  void otherErrorsAreLinesOfTheirOwn() {
    assertThat(
            ConsoleSummary.failedStories(
                metrics(
                    Stream.of(
                        failed("a", "script", "answered 401"),
                        failed("b", "voice", OUTAGE),
                        failed("c", "script", OUTAGE)))))
        .containsExactly(
            "a failed at script (elevenlabs): answered 401",
            "2 stories (b, c) failed at voice (elevenlabs), script (elevenlabs): " + OUTAGE);
  }

  @Test
  void theTotalsCountStoriesAndNotLines() {
    Metrics metrics =
        metrics(Stream.of(failed("a", "voice", OUTAGE), failed("b", "voice", OUTAGE)));

    assertThat(ConsoleSummary.ofGenerate(metrics))
        .containsExactly(
            new ConsoleLine(LogLevel.ERROR, "2 stories: 0 made, 2 failed"),
            new ConsoleLine(
                LogLevel.ERROR, "2 stories (a, b) failed at voice (elevenlabs): " + OUTAGE));
  }

  @Test
  void storiesWithTheSameViolationAreOneLine() {
    List<CheckOutcome> checks =
        Stream.of("dog", "cat", "owl", "fox")
            .map(story -> check(story, "subtitles of " + story + " are missing. Make them."))
            .toList();

    assertThat(ConsoleSummary.failedChecks(Metrics.of(List.of(), checks)))
        .containsExactly(
            "4 stories (dog, cat, owl and 1 more): subtitles of dog are missing. Make them.");
  }

  private static Metrics metrics(Stream<OperationRecord> operations) {
    return Metrics.of(operations.toList(), List.of());
  }

  private static OperationRecord failed(String story, String stage, String error) {
    return new OperationRecord(
        Instant.EPOCH, story, stage, stage, "elevenlabs", 1, false, 3, error, Map.of());
  }

  private static CheckOutcome check(String story, String message) {
    return new CheckOutcome(
        story,
        "subtitle-coverage",
        CheckStatus.VIOLATED,
        Severity.ERROR,
        List.of(),
        null,
        List.of(),
        null,
        message,
        null,
        0);
  }
}
