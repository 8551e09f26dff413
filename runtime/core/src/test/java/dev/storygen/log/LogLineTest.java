package dev.storygen.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.Waveform;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    assertThat(EventMessages.of(new RunFinished(AT)).format(ZoneId.of("Europe/Vienna"), "verify@a"))
        .isEqualTo("2026-11-22T08:08:09.010+01:00 INFO    verify@a [- -] Worker finished.\n");
  }

  @Test
  void aRunHasItsStoriesAndItsEnvironment() {
    assertThat(
            line(
                new RunStarted(
                    AT,
                    "verify",
                    List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"),
                    false,
                    Map.of("maven", "3.9.16", "java", "17.0.15"))))
        .endsWith(
            "INFO    generate@stories [- -] storygen:verify started. Stories: 12, a, b, c, d, e, f,"
                + " g, h, i, j and 2 more. Environment: java 17.0.15, maven 3.9.16.\n");
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

  static Stream<Arguments> messages() {
    return Stream.of(
        arguments(
            new WorkerDied(AT, "signal 11", List.of("dog", "cat")),
            "ERROR   generate@stories [- -] Worker died (signal 11). Stories in flight: dog, cat."),
        arguments(
            new StoryStarted(AT, "dog", "The Dog", List.of("script", "voice")),
            "INFO    generate@stories [dog -] Started \"The Dog\": script, voice."),
        arguments(
            new StageStarted(AT, "dog", "voice", "embedded"),
            "INFO    generate@stories [dog voice] Started; provider: embedded."),
        arguments(
            new FallbackTaken(
                AT, "dog", "voice", "synthesis", "openai", "embedded", "answered 503"),
            "WARNING generate@stories [dog voice] synthesis falls back from openai to embedded:"
                + " answered 503"),
        arguments(
            new BreakerChanged(AT, SPEECH, "open", "answered 503"),
            "WARNING generate@stories [- -] Circuit breaker of api.example.com/speech is open. Last"
                + " error: answered 503"),
        arguments(
            new BreakerChanged(AT, SPEECH, "closed", null),
            "INFO    generate@stories [- -] Circuit breaker of api.example.com/speech is closed."),
        arguments(
            new StoryWaiting(AT, "dog", SPEECH, "answered 503"),
            "INFO    generate@stories [dog -] Waiting for api.example.com/speech: circuit breaker"
                + " open. Last error: answered 503"),
        arguments(
            new BudgetSpent(AT, "characters", 1000, 1234),
            "WARNING generate@stories [- -] Budget spent: 1,000 characters, 1,234 used."),
        arguments(
            new FileOpened(AT, "dog", "target/dog/voiceover.mp3"),
            "INFO    generate@stories [dog -] Reading target/dog/voiceover.mp3."),
        arguments(
            new VoiceUncertain(AT, "dog", "the aligner failed."),
            "WARNING generate@stories [dog voice] Not certain whether the voice says the script: the"
                + " aligner failed."),
        arguments(
            new VoiceoverDecoded(AT, "dog", new Waveform(9.5, "AB-_", List.of())),
            "INFO    generate@stories [dog -] Voiceover decoded: 9.5 s, silences: 0."));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void anEventHasAMessage(Event event, String message) {
    assertThat(line(event)).isEqualTo("2026-11-22T07:08:09.010Z " + message + "\n");
  }

  @Test
  void aRetryIsAWarning() {
    assertThat(line(new RetryScheduled(AT, "dog", "voice", "synthesis", 1, 1.5, "timed out")))
        .endsWith(
            "WARNING generate@stories [dog voice] synthesis failed at attempt 1; retry in 1.5 s:"
                + " timed out\n");
  }

  @Test
  void anOperationHasItsDurationAndMeasurements() {
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
            "INFO    generate@stories [dog voice] synthesis by embedded succeeded after 2.250 s,"
                + " attempts: 1; seconds 1.5, words 3.\n");
  }

  @Test
  void aFailedCallHasWhetherTheBreakerCountsIt() {
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
            "WARNING generate@stories [dog voice] Call to api.example.com/speech for synthesis"
                + " failed (counted by the circuit breaker) after 0.500 s: answered 503\n");
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
  void aCheckHasItsMeasurementsAndLimits() {
    assertThat(line(check(CheckStatus.VIOLATED, Severity.ERROR)))
        .endsWith(
            "[dog audio-bitrate] violated: audio bitrate 24.10 kbit/s; expected minimum 32 kbit/s."
                + " Too low. Raise it.\n");
  }

  @Test
  void anErrorCannotForgeALine() {
    String forged = "2026-11-22T07:08:09.010Z INFO    generate@stories [dog -] Finished.";

    String text = line(new RunRejected(AT, "bad\n" + forged + "\r" + forged + "\u2028x", false));

    assertThat(text.lines().toList())
        .hasSize(3)
        .endsWith("    " + forged, "    " + forged + "\\u2028x");
  }

  @Test
  void aNameCannotForgeALineNorControlATerminal() {
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
    return EventMessages.of(event).format(ZoneOffset.UTC, "generate@stories");
  }
}
