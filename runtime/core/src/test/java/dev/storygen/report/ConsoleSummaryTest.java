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

class ConsoleSummaryTest {

  private static final String TOO_LOW =
      "voiceover.mp3 of lighthouse: audio bitrate is 24 kbit/s, but expected minimum is 32 kbit/s."
          + " Raise <voice><bitrate> or set <checks><audio-bitrate>.";

  @Test
  void passedChecksAreCounted() {
    Metrics metrics =
        checked(
            check("a", "one", CheckStatus.PASSED, null),
            check("b", "one", CheckStatus.PASSED, null));

    assertThat(
            ConsoleSummary.ofVerify(
                metrics,
                List.of(),
                "Metrics: target/metrics.json",
                "Reports: target/storygen-reports"))
        .containsExactly(
            new ConsoleLine(
                LogLevel.INFO,
                "2 stories, 2 checks: 2 passed, 0 violated, 0 unmeasured (0 warnings)"),
            new ConsoleLine(LogLevel.INFO, "Metrics: target/metrics.json"),
            new ConsoleLine(LogLevel.INFO, "Reports: target/storygen-reports"));
    assertThat(ConsoleSummary.failedChecks(metrics)).isEmpty();
  }

  @Test
  void everyFailureIsALine() {
    Metrics metrics =
        checked(
            check("lighthouse", "audio-bitrate", CheckStatus.VIOLATED, TOO_LOW),
            check("lighthouse", "audio-size", CheckStatus.PASSED, null),
            new CheckOutcome(
                "rock",
                "script-length",
                CheckStatus.VIOLATED,
                Severity.WARNING,
                List.of(),
                null,
                null,
                null,
                "short.",
                null,
                0),
            check("rock", "video-size", CheckStatus.UNMEASURED, "out of memory\n  at x"));

    assertThat(ConsoleSummary.ofVerify(metrics, List.of()))
        .containsExactly(
            new ConsoleLine(
                LogLevel.ERROR,
                "2 stories, 4 checks: 1 passed, 2 violated, 1 unmeasured (1 warning)"),
            new ConsoleLine(LogLevel.ERROR, TOO_LOW),
            new ConsoleLine(
                LogLevel.ERROR, "video-size of rock could not be measured: out of memory at x"),
            new ConsoleLine(LogLevel.WARNING, "script-length of rock is violated: short."));
    assertThat(ConsoleSummary.failedChecks(metrics))
        .containsExactly(TOO_LOW, "video-size of rock could not be measured: out of memory at x");
  }

  @Test
  void warningsAloneAreNoError() {
    Metrics metrics =
        checked(
            new CheckOutcome(
                "a",
                "b",
                CheckStatus.VIOLATED,
                Severity.WARNING,
                List.of(),
                null,
                null,
                null,
                "a: b",
                null,
                0));

    assertThat(ConsoleSummary.ofVerify(metrics, List.of()))
        .containsExactly(
            new ConsoleLine(
                LogLevel.WARNING,
                "1 story, 1 check: 0 passed, 1 violated, 0 unmeasured (1 warning)"),
            new ConsoleLine(LogLevel.WARNING, "a: b"));
  }

  @Test
  void aKnownBrokenStoryThatPassesIsAWarning() {
    Metrics metrics =
        checked(
            check("lighthouse", "audio-bitrate", CheckStatus.PASSED, null),
            check("rock", "audio-bitrate", CheckStatus.PASSED, null),
            check("rock", "video-size", CheckStatus.UNMEASURED, "out of memory"));

    assertThat(
            ConsoleSummary.ofVerify(metrics, List.of("lighthouse", "rock", "not judged this time")))
        .filteredOn(line -> line.level() == LogLevel.WARNING)
        .extracting(ConsoleLine::text)
        .containsExactly(
            "lighthouse is listed in <knownBroken> but passes: remove it from the list.");
  }

  @Test
  void aCrashIsOneLine() {
    String crash = "The media decoder crashed (signal 11) while reading video.mp4 of rock.";
    Metrics metrics =
        checked(
            check("rock", "video-size", CheckStatus.UNMEASURED, crash),
            check("rock", "video-duration", CheckStatus.UNMEASURED, crash));

    assertThat(ConsoleSummary.failedChecks(metrics))
        .containsExactly(
            "video-size, video-duration of rock could not be measured: The media decoder crashed"
                + " (signal 11) while reading video.mp4 of rock.");
  }

  @Test
  void aFailedStoryHasItsStageProviderAndError() {
    Metrics metrics =
        made(
            operation("lighthouse", "script", "embedded", null),
            operation("rock", "script", null, "no space\nleft"),
            operation("lighthouse", "voice", "embedded", "no voice for 'fr'"),
            operation("sea", "video", "ffmpeg", null));

    assertThat(ConsoleSummary.ofGenerate(metrics, "Metrics: target/metrics.json"))
        .containsExactly(
            new ConsoleLine(LogLevel.ERROR, "3 stories: 1 made, 2 failed"),
            new ConsoleLine(
                LogLevel.ERROR, "lighthouse failed at voice (embedded): no voice for 'fr'"),
            new ConsoleLine(LogLevel.ERROR, "rock failed at script: no space left"),
            new ConsoleLine(LogLevel.INFO, "Metrics: target/metrics.json"));
  }

  @Test
  void aFailureThatAFallbackResolvedIsNotListed() {
    Metrics metrics =
        made(
            operation("sea", "voice", "remote", "503"),
            operation("sea", "voice", "embedded", null));

    assertThat(ConsoleSummary.ofGenerate(metrics))
        .containsExactly(new ConsoleLine(LogLevel.INFO, "1 story: 1 made, 0 failed"));
  }

  @Test
  void eachLevelIsLimitedToFortyLines() {
    CheckOutcome warned =
        new CheckOutcome(
            "a",
            "video-size",
            CheckStatus.VIOLATED,
            Severity.WARNING,
            List.of(),
            null,
            null,
            null,
            "big.",
            null,
            0);
    Metrics metrics =
        checked(
            Stream.concat(
                    IntStream.range(0, 43)
                        .mapToObj(
                            i ->
                                check("s" + i, "audio-bitrate", CheckStatus.VIOLATED, "low: " + i)),
                    Stream.of(warned))
                .toArray(CheckOutcome[]::new));

    assertThat(ConsoleSummary.ofVerify(metrics, List.of()))
        .hasSize(1 + 40 + 1 + 1)
        .contains(new ConsoleLine(LogLevel.WARNING, "video-size of a is violated: big."))
        .endsWith(new ConsoleLine(LogLevel.ERROR, "... and 3 more failures; the log has all."));
  }

  @Test
  void controlCharactersAreEscapedInExceptions() {
    assertThat(ConsoleSummary.firstFailures(List.of("voiceover.mp3 of \u001b[31mrock\u0007: low.")))
        .isEqualTo("voiceover.mp3 of \\u001b[31mrock\\u0007: low.");
  }

  @Test
  void anExceptionHasTheFirstTenFailures() {
    List<String> twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> "failure " + i).toList();

    assertThat(ConsoleSummary.firstFailures(twelve).lines())
        .containsExactlyElementsOf(
            Stream.concat(twelve.stream().limit(10), Stream.of("... and 2 more")).toList());
    assertThat(ConsoleSummary.firstFailures(twelve.subList(0, 10)).lines()).hasSize(10);
  }

  private static Metrics checked(CheckOutcome... checks) {
    return Metrics.of(List.of(), List.of(checks));
  }

  private static Metrics made(OperationRecord... operations) {
    return Metrics.of(List.of(operations), List.of());
  }

  private static CheckOutcome check(
      String story, String check, CheckStatus status, String message) {
    return new CheckOutcome(
        story, check, status, Severity.ERROR, List.of(), null, null, null, message, null, 0);
  }

  private static OperationRecord operation(
      String story, String stage, String provider, String error) {
    return new OperationRecord(
        Instant.EPOCH, story, stage, stage, provider, 1, error == null, 1, error, Map.of());
  }
}
