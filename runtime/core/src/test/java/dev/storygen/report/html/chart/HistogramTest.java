package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void theAxisGoesFromAPowerOfTenToAnother() {
    LogAxis axis = LogAxis.of(List.of(0.02, 3.0, 40.0));

    assertThat(axis.ticks())
        .extracting(tick -> tick.percent() + " " + tick.label())
        .containsExactly("0.0% 10 ms", "25.0% 100 ms", "50.0% 1 s", "75.0% 10 s", "100.0% 100 s");
    assertThat(axis.x(1)).isEqualTo(120);
    assertThat(axis.x(0)).isZero();
    assertThat(axis.x(1000)).isEqualTo(LogAxis.WIDTH);
  }

  @Test
  void labelsOfManyPowersOfTenDoNotOverlap() {
    assertThat(new LogAxis(0.001, 6).ticks())
        .extracting(AxisTick::label)
        .containsExactly("1 ms", "", "100 ms", "", "10 s", "", "1,000 s");
  }

  @Test
  void theHeightOfABarIsProportionalToTheCount() {
    LogAxis axis = new LogAxis(0.01, 4);

    List<Rectangle2D> bars = SvgOutlines.boxes(Histogram.of(List.of(1.0, 1.0, 100.0), axis).path());

    assertThat(bars).hasSize(2);
    assertThat(bars.get(0).getX()).isEqualTo(axis.x(1));
    assertThat(bars.get(0).getHeight()).isEqualTo(Histogram.HEIGHT);
    assertThat(bars.get(1).getHeight()).isEqualTo(Histogram.HEIGHT / 2.0);
    assertThat(bars)
        .allMatch(bar -> bar.getMaxX() <= LogAxis.WIDTH && bar.getMaxY() == Histogram.HEIGHT);
    assertThat(Histogram.of(List.of(), axis).path()).isEmpty();
  }

  @Test
  void theAxisOfNoDurationHasTicks() {
    assertThat(LogAxis.of(List.of(0.0)).ticks()).extracting(AxisTick::label).hasSizeGreaterThan(1);
  }
}
