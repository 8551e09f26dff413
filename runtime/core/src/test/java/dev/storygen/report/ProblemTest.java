package dev.storygen.report;

import static dev.storygen.report.Problems.checked;
import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.error;
import static dev.storygen.report.Problems.missingVideo;
import static dev.storygen.report.Problems.note;
import static dev.storygen.report.Problems.outcome;
import static dev.storygen.report.Problems.unmeasured;
import static dev.storygen.report.Problems.warning;
import static dev.storygen.report.Problems.withFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.log.ControlCharacters;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final String FILE = "target/storygen/%s/voiceover.mp3";

  @Test
  void theMostSevereComeFirst() {
    Metrics metrics =
        withFailure(
            "spare-key",
            List.of(
                note("a", "phase of a."),
                warning("a", "silence of a."),
                unmeasured("a", "clipping of a: no decoder."),
                error("b", "bitrate of b.")),
            checked("a", null));

    assertThat(Problem.of(metrics))
        .containsExactly(
            new Problem(
                "spare-key",
                "generate",
                Problem.Level.ERROR,
                "failed",
                "spare-key failed at voice (openai): no answer",
                null),
            new Problem(
                "a",
                "clipping",
                Problem.Level.ERROR,
                "unmeasured",
                "clipping of a: no decoder.",
                FILE.formatted("a")),
            new Problem(
                "b",
                "audio-bitrate",
                Problem.Level.ERROR,
                "violated",
                "bitrate of b.",
                FILE.formatted("b")),
            new Problem(
                "a",
                "silence",
                Problem.Level.WARNING,
                "violated",
                "silence of a.",
                FILE.formatted("a")),
            new Problem(
                "a", "phase", Problem.Level.NOTE, "violated", "phase of a.", FILE.formatted("a")));
  }

  @Test
  void whatPassesOrAnotherCheckReportsIsNone() {
    Metrics metrics = Metrics.of(List.of(), missingVideo("a"));

    assertThat(Problem.of(metrics)).extracting(Problem::rule).containsExactly("video-size");
    assertThat(Problem.of(checks(outcome("a", "x", CheckStatus.PASSED, Severity.ERROR, null))))
        .isEmpty();
    assertThat(Problem.of(checks())).isEmpty();
  }

  @Test
  void aMessageNamesTheStoryAndTheCheckInOneLine() {
    assertThat(
            Problem.of(
                checks(
                    error("rock", "too\nlow"),
                    error("rock", null),
                    unmeasured("rock", "killed by\u0000\u2028"),
                    unmeasured("dog", "clipping of dog: killed."))))
        .extracting(Problem::message)
        .containsExactly(
            "audio-bitrate of rock is violated: too low",
            "audio-bitrate of rock is violated: no reason was recorded.",
            "clipping of rock could not be measured: killed by\\u0000",
            "clipping of dog: killed.");
  }

  @Test
  void theFingerprintIsThatOfTheProjectTheStoryAndTheCheck() {
    Problem problem = Problem.of(checks(error("a", "24 kbit/s of a"))).get(0);
    Problem later = Problem.of(checks(error("a", "25 kbit/s of a"))).get(0);
    Problem other = Problem.of(checks(error("b", "24 kbit/s of b"))).get(0);

    assertThat(problem.fingerprint("p"))
        .isEqualTo("ecc0be6f-b5a9-3832-a456-69e515fe177c")
        .isEqualTo(later.fingerprint("p"))
        .isNotEqualTo(later.fingerprint("q"))
        .isNotEqualTo(other.fingerprint("p"));
  }

  @Test
  void theConsoleHasTheSameProblemsButNotes() {
    Metrics metrics =
        checks(
            error("lighthouse", "voiceover.mp3 of lighthouse: too low."),
            note("lighthouse", "phase of lighthouse."),
            warning("dog", "\u001b[31msilent"),
            unmeasured("dog", "out of memory"),
            error("rock", null));

    assertThat(ConsoleSummary.ofVerify(metrics, List.of()).stream().skip(1))
        .extracting(line -> ControlCharacters.line(line.text()))
        .containsExactlyElementsOf(
            Problem.of(metrics).stream()
                .filter(problem -> problem.level() != Problem.Level.NOTE)
                .map(Problem::message)
                .toList());
  }
}
