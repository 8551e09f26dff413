package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.BaselineUse;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.BaselineMatch.State;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Json;
import dev.storygen.model.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All reports show what the baseline accepts, and none of them as a failure. */
class BaselineReportsTest {

  private static final CheckOutcome ACCEPTED = outcome("a", Severity.ERROR, State.ACCEPTED);
  private static final CheckOutcome WORSE = outcome("b", Severity.ERROR, State.WORSE);
  private static final CheckOutcome NEW = outcome("c", Severity.WARNING, State.NEW);

  @TempDir private Path folder;

  @Test
  void theConsoleCountsItAndDoesNotListIt() {
    assertThat(ConsoleSummary.ofVerify(metrics(ACCEPTED, WORSE, NEW), List.of()))
        .extracting(ConsoleLine::text)
        .containsExactly(
            "3 stories, 3 checks: 0 passed, 2 violated, 0 unmeasured (1 warning), 1 accepted by the"
                + " baseline",
            "1 entry of storygen-baseline.json is obsolete: freeze of d (it passes now)."
                + " Run storygen:baseline to remove it.",
            "loudness of b",
            "loudness of c");
    assertThat(ConsoleSummary.ofVerify(metrics(ACCEPTED), List.of()).get(0).level())
        .isEqualTo(LogLevel.INFO);
  }

  @Test
  void anAcceptedWarningIsNoWarning() {
    Metrics metrics = metrics(outcome("a", Severity.WARNING, State.ACCEPTED));

    assertThat(metrics.warnings()).isEmpty();
    assertThat(metrics.violations()).isEmpty();
  }

  @Test
  void sarifHasItSuppressed() throws Exception {
    var results =
        Json.mapper()
            .readTree(Problems.written(new SarifFormat(), folder, metrics(ACCEPTED, WORSE, NEW)))
            .at("/runs/0/results");

    assertThat(results.findValuesAsText("baselineState"))
        .containsExactly("updated", "new", "unchanged");
    assertThat(results.findValuesAsText("level")).containsExactly("error", "warning", "note");
    assertThat(results.findValues("suppressions")).hasSize(1);
    assertThat(results.at("/2/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(results.at("/2/suppressions/0/justification").asText())
        .isEqualTo("accepted by the baseline since 2026-11-01 (level -30 LUFS): old recording");
  }

  @Test
  void sarifWithoutABaselineComparesNothing() throws Exception {
    Metrics metrics = Problems.checks(SampleOutcomes.violated("a"));

    assertThat(Problems.written(new SarifFormat(), folder, metrics))
        .doesNotContain("baselineState", "suppressions");
  }

  @Test
  void whatIsToBeDoneDoesNotHaveIt() throws Exception {
    Metrics metrics = metrics(ACCEPTED, WORSE);

    assertThat(Problems.written(new CodeQualityFormat(), folder, metrics))
        .contains("loudness of b")
        .doesNotContain("loudness of a");
    assertThat(JobSummary.text("verify", metrics, 1_000_000))
        .contains("loudness of b")
        .doesNotContain("loudness of a");
  }

  @Test
  void jUnitSkipsItAndWhatDependsOnIt() throws Exception {
    CheckOutcome dependent =
        outcome("a", Severity.ERROR, CheckStatus.UNMEASURED, State.ACCEPTED)
            .withReportedBy("audio-size");
    ByteArrayOutputStream xml = new ByteArrayOutputStream();

    new TestSuiteXml(xml)
        .write(
            StorySuite.of(metrics(ACCEPTED, dependent, outcome("a", Severity.ERROR, State.WORSE)))
                .get("a"));

    assertThat(xml.toString(StandardCharsets.UTF_8))
        .contains("errors=\"0\" skipped=\"2\" failures=\"1\"")
        .contains(
            "<skipped message=\"accepted by the baseline since 2026-11-01 (level -30 LUFS): old"
                + " recording\"/>")
        .contains("<system-out>error: loudness of a");
  }

  private static Metrics metrics(CheckOutcome... checks) {
    BaselineUse use =
        new BaselineUse(
            "storygen-baseline.json",
            2,
            List.of(new BaselineUse.Obsolete("d", "freeze", "it passes now")));
    return new Metrics(
        1,
        null,
        null,
        null,
        null,
        null,
        List.of(checks),
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        use);
  }

  private static CheckOutcome outcome(String story, Severity severity, State state) {
    return outcome(story, severity, CheckStatus.VIOLATED, state);
  }

  private static CheckOutcome outcome(
      String story, Severity severity, CheckStatus status, State state) {
    return new CheckOutcome(
            story,
            "loudness",
            status,
            severity,
            null,
            null,
            null,
            null,
            "loudness of " + story,
            null,
            0)
        .withBaseline(
            state == State.NEW
                ? BaselineMatch.none()
                : new BaselineMatch(
                    state,
                    new BaselineEntry.Key(null, story, "loudness"),
                    "2026-11-01",
                    "old recording",
                    null,
                    "level -30 LUFS"),
            "");
  }
}
