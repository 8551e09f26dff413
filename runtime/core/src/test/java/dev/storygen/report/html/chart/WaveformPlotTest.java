package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveformPlotTest {

  @Test
  void thePathGoesFromColumnToColumn() {
    WaveformPlot plot = WaveformPlot.of(new Waveform(4, "A_gA", null), 0);

    assertThat(plot.columns()).isEqualTo(4);
    assertThat(plot.path()).isEqualTo("M0 0l1 0 1 24 1-12 1-12V0z");
    assertThat(plot.text()).isEqualTo("4.0 s, no silence");
  }

  @Test
  void silencesAreDashesOfAThousandParts() {
    WaveformPlot plot =
        WaveformPlot.of(
            new Waveform(
                10,
                "_",
                List.of(
                    new TimeSpan(0, 0.5),
                    new TimeSpan(2, 2.8),
                    new TimeSpan(2.801, 3),
                    new TimeSpan(9, 99))),
            0);

    assertThat(plot.silences()).isEqualTo("0 0 50 150 100 600 100 1000");
    assertThat(plot.text()).isEqualTo("10.0 s, 4 silences, longest 1.0 s");
  }

  @Test
  void aShortSilenceIsSeen() {
    WaveformPlot plot =
        WaveformPlot.of(new Waveform(1000, "_", List.of(new TimeSpan(500, 500.1))), 0);

    assertThat(plot.silences()).isEqualTo("0 500 1 1000");
    assertThat(plot.text()).isEqualTo("16 min 40 s, 1 silence of 0.1 s");
  }

  @Test
  void theAxisHasRoundTimes() {
    assertThat(WaveformPlot.of(new Waveform(47, "_", null), 0).ticks())
        .containsExactly(
            new AxisTick(0.0, "0 s"),
            new AxisTick(21.3, "10"),
            new AxisTick(42.6, "20"),
            new AxisTick(63.8, "30"),
            new AxisTick(85.1, "40"));
    for (double seconds = 0.001; seconds < 86_400; seconds *= 1.7) {
      assertThat(WaveformPlot.of(new Waveform(seconds, "_", null), 0).ticks()).hasSizeBetween(1, 8);
    }
  }

  @Test
  void impossibleSilencesAreNotDrawn() {
    Waveform waveform =
        new Waveform(
            5,
            "B\u0000é",
            List.of(
                new TimeSpan(-1, 2),
                new TimeSpan(3, 2),
                new TimeSpan(Double.NaN, 4),
                new TimeSpan(7, 8),
                new TimeSpan(1, Double.NaN)));

    WaveformPlot plot = WaveformPlot.of(waveform, 0);

    assertThat(plot.silences()).isEmpty();
    assertThat(plot.path()).isEqualTo("M0 0l1 0 1 0 1 0V0z");
  }

  @Test
  void whereNobodyHeardTheVoiceoverThereIsATimeAxisAtLeast() {
    WaveformPlot plot = WaveformPlot.of(null, 12.5);

    assertThat(plot.seconds()).isEqualTo("12.5");
    assertThat(plot.path()).isEmpty();
    assertThat(plot.text()).isEqualTo("12.5 s, not heard");
    assertThat(WaveformPlot.of(new Waveform(9, null, null), 0).text())
        .isEqualTo("9.0 s, not heard");
  }

  @Test
  void withoutALengthThereIsNothingToDraw() {
    assertThat(WaveformPlot.of(null, 0)).isNull();
    assertThat(WaveformPlot.of(new Waveform(Double.NaN, "_", null), 0)).isNull();
    assertThat(WaveformPlot.of(new Waveform(-1, "_", null), 0)).isNull();
    assertThat(WaveformPlot.of(new Waveform(1e9, "_", null), 0)).isNull();
  }
}
