package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.CheckOutcome;
import dev.storygen.model.CheckLimit;
import dev.storygen.model.Measurement;
import dev.storygen.report.html.chart.RangePlot;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckViewTest {

  private static final CheckLimit LIMIT =
      new CheckLimit("minimum", "audio bitrate", "minimum", BigDecimal.valueOf(32), "kbit/s");

  @Test
  void theFixStandsApartFromTheMessage() {
    CheckView check =
        view(
            "violated",
            List.of(
                Measurement.of("audio bitrate", 24, "kbit/s"),
                Measurement.of("channels", 1, "").with("mp3"),
                Measurement.of("sample rate", 44100, "Hz")),
            "a.mp3 of b: audio bitrate is 24 kbit/s, but expected minimum is 32 kbit/s. Raise it.",
            "Raise it.");

    assertThat(check.outcome()).isEqualTo(ResultStatus.FAILED);
    assertThat(check.message())
        .isEqualTo("a.mp3 of b: audio bitrate is 24 kbit/s, but expected minimum is 32 kbit/s.");
    assertThat(check.fix()).isEqualTo("Raise it.");
    assertThat(check.plots()).singleElement().extracting(RangePlot::valueAt).isEqualTo(30);
    assertThat(check.others()).isEqualTo("channels 1 (mp3) · sample rate 44100 Hz");
  }

  @Test
  void aMessageThatDoesNotEndWithTheFixIsWhole() {
    CheckView check = view("unmeasured", List.of(), "It crashed.", "Make it again.");

    assertThat(check.message()).isEqualTo("It crashed.");
    assertThat(check.fix()).isEqualTo("Make it again.");
    assertThat(check.others()).isEqualTo("audio bitrate was not measured (minimum 32 kbit/s)");
  }

  @Test
  void whatIsNotThereIsNothing() {
    CheckView check =
        CheckView.of(
            new CheckOutcome(
                "a",
                null,
                null,
                null,
                List.of(new Measurement(null, null, null)),
                null,
                List.of(new CheckLimit(null, null, null, null, null)),
                null,
                null,
                null,
                0));

    assertThat(check.outcome()).isEqualTo(ResultStatus.UNJUDGED);
    assertThat(check.plots()).isEmpty();
    assertThat(check.message()).isEmpty();
    assertThat(check.fix()).isEmpty();
  }

  private static CheckView view(
      String status, List<Measurement> measurements, String message, String fix) {
    return CheckView.of(
        new CheckOutcome(
            "b",
            "audio-bitrate",
            status,
            "error",
            measurements,
            "minimum 32 kbit/s",
            List.of(LIMIT),
            "a.mp3",
            message,
            fix,
            0));
  }
}
