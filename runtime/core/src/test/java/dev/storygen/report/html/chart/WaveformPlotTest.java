package dev.storygen.report.html.chart;

import static dev.storygen.report.html.chart.WaveformPlot.HEIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveformPlotTest {

  @Test
  void thePathIsWithinThePlotAndGoesFromLeftToRight() {
    WaveformPlot plot = WaveformPlot.of(new Waveform(60, Waveform.DIGITS, null), 0);

    List<Point2D> points = SvgOutlines.points(plot.path()).get(0);

    assertThat(points).extracting(Point2D::getX).isSorted();
    assertThat(points).extracting(Point2D::getY).allMatch(y -> y >= 0 && y <= HEIGHT);
    assertThat(SvgOutlines.boxes(plot.path()))
        .containsExactly(new Rectangle2D.Double(0, 0, plot.columns(), HEIGHT));
  }

  @Test
  void equalWaveformsHaveEqualPlots() {
    assertThat(WaveformPlot.of(new Waveform(4, "A_gA", null), 0))
        .isEqualTo(WaveformPlot.of(new Waveform(4, "A_gA", null), 0));
  }

  @Test
  void aColumnIsAsHighAsItsPeak() {
    WaveformPlot plot = WaveformPlot.of(new Waveform(4, "A_gA", null), 0);

    assertThat(plot.columns()).isEqualTo(4);
    assertThat(SvgOutlines.points(plot.path()))
        .singleElement()
        .asInstanceOf(LIST)
        .startsWith(point(0, 0), point(1, 0), point(2, HEIGHT), point(3, HEIGHT / 2), point(4, 0));
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

    assertThat(dashes(plot)).containsExactly("0-50", "200-300", "900-1000");
    assertThat(plot.description()).isEqualTo("10.0 s, 4 silences, longest 1.0 s");
  }

  @Test
  void aShortSilenceIsVisible() {
    WaveformPlot plot =
        WaveformPlot.of(new Waveform(1000, "_", List.of(new TimeSpan(500, 500.1))), 0);

    assertThat(dashes(plot)).containsExactly("500-501");
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
    assertThat(WaveformPlot.of(new Waveform(3600, "_", null), 0).ticks())
        .containsExactly(
            new AxisTick(0.0, "0 min"),
            new AxisTick(16.7, "10"),
            new AxisTick(33.3, "20"),
            new AxisTick(50.0, "30"),
            new AxisTick(66.7, "40"),
            new AxisTick(83.3, "50"));
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
    assertThat(SvgOutlines.boxes(plot.path()))
        .containsExactly(new Rectangle2D.Double(0, 0, plot.columns(), 0));
  }

  @Test
  void theAxisIsThatOfTheLongerFile() {
    WaveformPlot plot = WaveformPlot.of(new Waveform(10, "_A", null), 40);

    assertThat(plot.seconds()).isEqualTo("40");
    assertThat(plot.columns()).isEqualTo(2);
    assertThat(plot.width()).isEqualTo("8");
    assertThat(plot.description()).isEqualTo("10.0 s, no silence");
  }

  @Test
  void whereSilencesWereLeftOutTheTextSaysSo() {
    List<TimeSpan> silences = new ArrayList<>();
    for (int i = 0; i < Waveform.COLUMNS; i++) {
      silences.add(new TimeSpan(i, i + 0.5));
    }

    assertThat(WaveformPlot.of(new Waveform(250, "_", silences), 0).description())
        .isEqualTo("4 min 10 s, at least 240 silences, longest 0.5 s");
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

  private static Point2D point(double x, double y) {
    return new Point2D.Double(x, y);
  }

  /** The dashes of the silences, from and to, in thousandths of the duration. */
  private static List<String> dashes(WaveformPlot plot) {
    List<String> dashes = new ArrayList<>();
    int position = 0;
    boolean dash = true;
    for (String length : plot.silenceDashes().split(" ")) {
      int end = position + Integer.parseInt(length);
      if (dash && end > position) {
        dashes.add(position + "-" + end);
      }
      position = end;
      dash = !dash;
    }
    return dashes;
  }
}
