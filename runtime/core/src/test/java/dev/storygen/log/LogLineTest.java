package dev.storygen.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogLineTest {

  private static final Instant AT = Instant.parse("2026-11-22T07:08:09.010Z");
  private static final String SPEECH = "api.example.com/speech";

  @ParameterizedTest
  @MethodSource("dev.storygen.event.SampleEvents#all")
  void everyKindOfEventGivesALine(Event event) {
    assertThat(line(event))
        .matches(
            "(?s)2026-11-22T07:08:09\\.010Z (INFO   |WARNING|ERROR  ) generate@stories"
                + " \\[\\S+ \\S+] \\S.*\n")
        .doesNotContain("null");
  }

  @Test
  void theTimeIsThatOfTheZoneWithItsOffset() {
    assertThat(EventMessages.of(new RunFinished(AT)).in(ZoneId.of("Europe/Vienna"), "verify@a"))
        .isEqualTo(
            "2026-11-22T08:08:09.010+01:00 INFO    verify@a [- -] The worker did all it was"
                + " asked.\n");
  }

  @Test
  void aRunSaysItsStoriesAndWhatItRunsOn() {
    assertThat(
            line(
                new RunStarted(
                    AT,
                    "verify",
                    List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"),
                    false,
                    Map.of("maven", "3.9.16", "java", "17.0.15"))))
        .endsWith(
            "INFO    generate@stories [- -] storygen:verify begins. Stories: 12, a, b, c, d, e, f, g,"
                + " h, i, j and 2 more. Runs on: java 17.0.15, maven 3.9.16.\n");
  }

  @Test
  void aStackTraceStandsIndentedBelowItsError() {
    assertThat(
            line(
                new StageFailed(
                    AT,
                    "lighthouse",
                    "voice",
                    "answered 503",
                    "java.io.IOException: answered 503\n\tat a.B.c(B.java:1)\n\t... 3 more\n")))
        .isEqualTo(
            """
            2026-11-22T07:08:09.010Z ERROR   generate@stories [lighthouse voice] Failed: answered 503
                java.io.IOException: answered 503
                    at a.B.c(B.java:1)
                    ... 3 more
            """);
  }

  @Test
  void aRetryIsAWarning() {
    assertThat(line(new RetryScheduled(AT, "dog", "voice", "synthesis", 1, 1.5, "timed out")))
        .endsWith(
            "WARNING generate@stories [dog voice] synthesis failed at attempt 1 and is tried again"
                + " in 1.5 s: timed out\n");
  }

  @Test
  void anOperationSaysWhatItTookAndMeasured() {
    assertThat(
            line(
                new OperationFinished(
                    AT,
                    "dog",
                    "voice",
                    "synthesis",
                    "embedded",
                    2.25,
                    true,
                    1,
                    null,
                    Map.of("words", 3, "seconds", 1.5))))
        .endsWith(
            "INFO    generate@stories [dog voice] synthesis by embedded is done after 2.250 s,"
                + " attempts: 1; seconds 1.5, words 3.\n");
  }

  @Test
  void aFailedCallSaysWhetherTheBreakerCountsIt() {
    assertThat(
            line(
                new CallFinished(
                    AT,
                    "dog",
                    "voice",
                    "synthesis",
                    SPEECH,
                    0.5,
                    false,
                    true,
                    "answered 503",
                    Map.of())))
        .endsWith(
            "WARNING generate@stories [dog voice] Call of api.example.com/speech for synthesis"
                + " failed, which its circuit breaker counts, after 0.500 s: answered 503\n");
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, ERROR, INFO   ",
    "VIOLATED, WARNING, WARNING",
    "VIOLATED, ERROR, ERROR  ",
    "UNMEASURED, ERROR, ERROR  ",
    "UNMEASURED, WARNING, ERROR  "
  })
  void theLevelOfACheckFollowsItsStatusAndSeverity(
      CheckStatus status, Severity severity, String level) {
    assertThat(line(check(status, severity))).contains("010Z " + level.strip());
  }

  @Test
  void aCheckSaysWhatItMeasuredAndExpected() {
    assertThat(line(check(CheckStatus.VIOLATED, Severity.ERROR)))
        .endsWith(
            "[dog audio-bitrate] violated: audio bitrate 24.10 kbit/s; expected minimum 32 kbit/s."
                + " Too low. Raise it.\n");
  }

  @Test
  void anErrorCannotFeignALine() {
    String feigned = "2026-11-22T07:08:09.010Z INFO    generate@stories [dog -] Finished.";

    String text = line(new RunRejected(AT, "bad\n" + feigned + "\r" + feigned + "\u2028x"));

    assertThat(text.lines().toList())
        .hasSize(3)
        .endsWith("    " + feigned, "    " + feigned + "\\u2028x");
  }

  @Test
  void aNameCannotFeignALineNorSteerATerminal() {
    String name = "dog\n2026-11-22T07:08:09.010Z ERROR \u001b[2J\u0007\u202e \uD83D\uDE00 \uD83D";

    assertThat(line(new StoryFinished(AT, name, true)))
        .isEqualTo(
            "2026-11-22T07:08:09.010Z INFO    generate@stories [dog 2026-11-22T07:08:09.010Z ERROR"
                + " \\u001b[2J\\u0007\\u202e \uD83D\uDE00 \\ud83d -] Finished.\n");
  }

  private static Event check(CheckStatus status, Severity severity) {
    return new CheckDone(
        AT,
        new CheckOutcome(
            "dog",
            "audio-bitrate",
            status,
            severity,
            List.of(new Measurement("audio bitrate", new BigDecimal("24.10"), "kbit/s")),
            "minimum 32 kbit/s",
            List.of(
                new Limit(
                    "minimum",
                    "audio bitrate",
                    Limit.Bound.MINIMUM,
                    new BigDecimal("32"),
                    "kbit/s")),
            "voiceover.mp3",
            "Too low. Raise it.",
            "Raise it.",
            0.25));
  }

  private static String line(Event event) {
    return EventMessages.of(event).in(ZoneOffset.UTC, "generate@stories");
  }
}
