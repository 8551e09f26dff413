package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
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
  void barsShowTheCountsAtTheirPlacesOnTheAxis() {
    LogAxis axis = new LogAxis(0.01, 4);

    List<int[]> bars = bars(Histogram.of(List.of(1.0, 1.0, 100.0), axis));

    assertThat(bars).hasSize(2);
    assertThat(bars.get(0)[0]).isEqualTo((int) axis.x(1));
    assertThat(bars.get(1)[0]).isBetween(LogAxis.WIDTH - 5, LogAxis.WIDTH - 1);
    assertThat(bars.get(0)[1]).isEqualTo(Histogram.HEIGHT).isEqualTo(2 * bars.get(1)[1]);
  }

  @Test
  void aSingleValueAmongManyIsVisible() {
    List<Double> seconds = new ArrayList<>(Collections.nCopies(10_000, 1.0));
    seconds.add(100.0);

    List<int[]> bars = bars(Histogram.of(seconds, new LogAxis(0.01, 4)));

    assertThat(bars).hasSize(2);
    assertThat(bars.get(1)[1]).isPositive();
  }

  @Test
  void noValuesHaveNoBars() {
    assertThat(Histogram.of(List.of(), new LogAxis(0.01, 4)).path()).isEmpty();
  }

  /** The left end and the height of each bar, which stands on the bottom of the chart. */
  private static List<int[]> bars(Histogram histogram) {
    return Pattern.compile("M(\\d+) (\\d+)h\\d+v(\\d+)h-\\d+z")
        .matcher(histogram.path())
        .results()
        .map(
            bar -> {
              int height = Integer.parseInt(bar.group(3));
              assertThat(Integer.parseInt(bar.group(2)) + height).isEqualTo(Histogram.HEIGHT);
              return new int[] {Integer.parseInt(bar.group(1)), height};
            })
        .toList();
  }

  @Test
  void theAxisOfNoDurationHasTicks() {
    assertThat(LogAxis.of(List.of(0.0)).ticks()).extracting(AxisTick::label).hasSizeGreaterThan(1);
  }
}
