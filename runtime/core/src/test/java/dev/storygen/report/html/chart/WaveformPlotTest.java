package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WaveformPlotTest {

  @Test
  void aColumnIsAsHighAsItsPeak() {
    WaveformPlot plot = WaveformPlot.of(new Waveform(4, "A_gA", null), 0);

    assertThat(plot.columns()).isEqualTo(4);
    assertThat(heights(plot))
        .containsExactly(0, WaveformPlot.HEIGHT, WaveformPlot.HEIGHT / 2, 0);
    assertThat(plot.description()).isEqualTo("4.0 s, no silence");
  }

  @Test
  void silencesAreMergedAndClippedToTheVoiceover() {
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

    assertThat(silences(plot))
        .containsExactly(new TimeSpan(0, 0.5), new TimeSpan(2, 3), new TimeSpan(9, 10));
    assertThat(plot.description()).isEqualTo("10.0 s, 4 silences, longest 1.0 s");
  }

  @Test
  void aShortSilenceIsVisible() {
    WaveformPlot plot =
        WaveformPlot.of(new Waveform(1000, "_", List.of(new TimeSpan(500, 500.1))), 0);

    assertThat(silences(plot)).containsExactly(new TimeSpan(500, 501));
    assertThat(plot.description()).isEqualTo("16 min 40 s, 1 silence of 0.1 s");
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

    assertThat(plot.silenceDashes()).isEmpty();
    assertThat(heights(plot)).containsExactly(0, 0, 0);
  }

  @Test
  void withoutAWaveformThereIsATimeAxis() {
    WaveformPlot plot = WaveformPlot.of(null, 12.5);

    assertThat(plot.seconds()).isEqualTo("12.5");
    assertThat(plot.path()).isEmpty();
    assertThat(plot.description()).isEqualTo("12.5 s, not decoded");
    assertThat(WaveformPlot.of(new Waveform(9, null, null), 0).description())
        .isEqualTo("9.0 s, not decoded");
  }

  @Test
  void withoutADurationThereIsNoPlot() {
    assertThat(WaveformPlot.of(null, 0)).isNull();
    assertThat(WaveformPlot.of(new Waveform(Double.NaN, "_", null), 0)).isNull();
    assertThat(WaveformPlot.of(new Waveform(-1, "_", null), 0)).isNull();
    assertThat(WaveformPlot.of(new Waveform(1e9, "_", null), 0)).isNull();
  }

  /** The height of each column, from the relative line segments of the path. */
  private static List<Integer> heights(WaveformPlot plot) {
    List<Integer> heights = new ArrayList<>();
    int height = 0;
    String steps = plot.path().substring(plot.path().indexOf('l') + 1, plot.path().indexOf('V'));
    Matcher step = Pattern.compile("1 ?(-?\\d+)").matcher(steps);
    while (step.find()) {
      height += Integer.parseInt(step.group(1));
      heights.add(height);
    }
    return heights;
  }

  /** The dashes in seconds: an SVG dash array alternates dashes and gaps. */
  private static List<TimeSpan> silences(WaveformPlot plot) {
    List<TimeSpan> silences = new ArrayList<>();
    double unit = Double.parseDouble(plot.seconds()) / WaveformPlot.LENGTH;
    String[] lengths = plot.silenceDashes().split(" ");
    int position = 0;
    for (int i = 0; i < lengths.length; i++) {
      int end = position + Integer.parseInt(lengths[i]);
      if (i % 2 == 0 && end > position) {
        silences.add(new TimeSpan(position * unit, end * unit));
      }
      position = end;
    }
    return silences;
  }
}
