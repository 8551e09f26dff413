package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.report.html.chart.RangePlot;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckViewTest {

  private static final Limit LIMIT =
      new Limit("minimum", "audio bitrate", Limit.Bound.MINIMUM, BigDecimal.valueOf(32), "kbit/s");

  @Test
  void theFixIsSeparatedFromTheMessage() {
    CheckView check =
        view(
            CheckStatus.VIOLATED,
            List.of(
                Measurement.of("audio bitrate", 24, "kbit/s"),
                Measurement.of("channels", 1, "").with("mp3"),
                Measurement.of("sample rate", 44100, "Hz")),
            "a.mp3 of b: audio bitrate is 24 kbit/s, but expected minimum is 32 kbit/s. Raise it.",
            "Raise it.");

    assertThat(check.status()).isEqualTo(ResultStatus.FAILED);
    assertThat(check.message())
        .isEqualTo("a.mp3 of b: audio bitrate is 24 kbit/s, but expected minimum is 32 kbit/s.");
    assertThat(check.fix()).isEqualTo("Raise it.");
    assertThat(check.plots()).singleElement().extracting(RangePlot::valueAt).isEqualTo(30);
    assertThat(check.otherValues()).isEqualTo("channels 1 (mp3) · sample rate 44100 Hz");
  }

  @Test
  void aMessageThatDoesNotEndWithTheFixIsKept() {
    CheckView check = view(CheckStatus.UNMEASURED, List.of(), "It crashed.", "Make it again.");

    assertThat(check.message()).isEqualTo("It crashed.");
    assertThat(check.fix()).isEqualTo("Make it again.");
    assertThat(check.otherValues())
        .isEqualTo("audio bitrate was not measured (minimum 32 kbit/s, default)");
  }

  @Test
  void aLimitOfAnUnknownKindHasNoPlot() {
    CheckView check =
        CheckView.of(
            new CheckOutcome(
                "b",
                "audio-bitrate",
                CheckStatus.PASSED,
                Severity.ERROR,
                List.of(Measurement.of("audio bitrate", 24, "kbit/s")),
                null,
                List.of(new Limit("x", "audio bitrate", null, BigDecimal.valueOf(32), "kbit/s")),
                null,
                null,
                null,
                0));

    assertThat(check.plots()).isEmpty();
    assertThat(check.otherValues())
        .isEqualTo(
            "audio bitrate has a limit of an unknown kind (32 kbit/s, default) · audio bitrate 24 kbit/s");
  }

  @Test
  void missingValuesAreEmpty() {
    CheckView check =
        CheckView.of(
            new CheckOutcome(
                "a",
                null,
                null,
                null,
                List.of(new Measurement(null, null, null)),
                null,
                List.of(new Limit(null, null, null, null, null)),
                null,
                null,
                null,
                0));

    assertThat(check.status()).isEqualTo(ResultStatus.UNMEASURED);
    assertThat(check.plots()).isEmpty();
    assertThat(check.message()).isEmpty();
    assertThat(check.fix()).isEmpty();
  }

  private static CheckView view(
      CheckStatus status, List<Measurement> measurements, String message, String fix) {
    return CheckView.of(
        new CheckOutcome(
            "b",
            "audio-bitrate",
            status,
            Severity.ERROR,
            measurements,
            "minimum 32 kbit/s",
            List.of(LIMIT),
            "a.mp3",
            message,
            fix,
            0));
  }
}
