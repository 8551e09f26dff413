package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page shows of a violation that the baseline accepts. */
class AcceptedCheckTest {

  private static final BaselineMatch MATCH =
      new BaselineMatch(
          BaselineMatch.State.ACCEPTED,
          null,
          "2026-11-01",
          "an old recording",
          "2027-06-30",
          "level -30 LUFS");

  private static final CheckOutcome ACCEPTED =
      new CheckOutcome(
              "a",
              "loudness",
              CheckStatus.VIOLATED,
              Severity.ERROR,
              null,
              null,
              null,
              null,
              "level is -30 LUFS. Raise it.",
              "Raise it.",
              0)
          .withBaseline(MATCH, "");

  @Test
  void itIsAcceptedWithValueDateEndAndReason() {
    CheckView view = CheckView.of(ACCEPTED);

    assertThat(view.label()).isEqualTo("accepted by the baseline");
    assertThat(view.message())
        .isEqualTo(
            "level is -30 LUFS. It is accepted by the baseline since 2026-11-01 (level -30 LUFS)"
                + " until 2027-06-30: an old recording.");
    assertThat(view.fix()).isEqualTo("Raise it.");
  }

  @Test
  void itIsBetterThanAWarningAndNoProblem() {
    assertThat(ResultStatus.of(ACCEPTED).problem()).isFalse();
    assertThat(ResultStatus.worst(List.of(ResultStatus.ACCEPTED, ResultStatus.PASSED)))
        .isEqualTo(ResultStatus.ACCEPTED);
    assertThat(ResultStatus.worst(List.of(ResultStatus.ACCEPTED, ResultStatus.WARNED)))
        .isEqualTo(ResultStatus.WARNED);
  }
}
