package dev.storygen.report.html.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A logarithmic axis of seconds that several histograms share.
 *
 * @param from the lower end, a power of ten, in seconds
 * @param decades powers of ten to the upper end
 */
public record LogAxis(double from, int decades) {

  /** In SVG units. */
  public static final int WIDTH = 240;

  private static final double MIN_SECONDS = 0.001;

  /** Labels after the first; more would overlap. */
  private static final int MAX_LABELS = 4;

  public static LogAxis of(List<Double> seconds) {
    double min =
        seconds.stream().filter(value -> value > 0).mapToDouble(value -> value).min().orElse(1);
    double max = seconds.stream().mapToDouble(value -> value).max().orElse(1);
    int first = (int) Math.floor(Math.log10(Math.max(MIN_SECONDS, min)));
    int last = (int) Math.ceil(Math.log10(Math.max(MIN_SECONDS, max)));
    return new LogAxis(Math.pow(10, first), Math.max(1, last - first));
  }

  /** The x coordinate, from 0 to {@link #WIDTH}. */
  public double x(double seconds) {
    double share = Math.log10(Math.max(seconds, from) / from) / decades;
    return Math.round(Math.min(1, share) * WIDTH * 10) / 10.0;
  }

  /** One tick per power of ten; not all are labelled where there are many. */
  public List<AxisTick> ticks() {
    int step = (decades + MAX_LABELS - 1) / MAX_LABELS;
    return IntStream.rangeClosed(0, decades)
        .mapToObj(
            decade ->
                new AxisTick(
                    Math.round(1000.0 * decade / decades) / 10.0,
                    decade % step == 0 ? label(from * Math.pow(10, decade)) : ""))
        .toList();
  }

  private static String label(double seconds) {
    return seconds < 0.9
        ? Math.round(seconds * 1000) + " ms"
        : DisplayFormats.count(Math.round(seconds)) + " s";
  }
}
