package dev.storygen.report.html.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The axis that all share.
 *
 * @param from the smallest power of ten, in seconds
 * @param decades to the largest
 */
public record LogAxis(double from, int decades) {

  private static final double SMALLEST = 0.001;

  /** Labels beside the first, more of which would run into each other. */
  private static final int LABELS = 4;

  public static LogAxis of(List<Double> seconds) {
    double least =
        seconds.stream().filter(value -> value > 0).mapToDouble(value -> value).min().orElse(1);
    double most = seconds.stream().mapToDouble(value -> value).max().orElse(1);
    int first = (int) Math.floor(Math.log10(Math.max(SMALLEST, least)));
    int last = (int) Math.ceil(Math.log10(Math.max(SMALLEST, most)));
    return new LogAxis(Math.pow(10, first), Math.max(1, last - first));
  }

  /** Where a value is, from 0 to {@link Histogram#WIDTH}. */
  public double x(double seconds) {
    double share = Math.log10(Math.max(seconds, from) / from) / decades;
    return Math.round(Math.min(1, share) * Histogram.WIDTH * 10) / 10.0;
  }

  /** One a power of ten; where they are many, not all say which. */
  public List<AxisTick> ticks() {
    int step = (decades + LABELS - 1) / LABELS;
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
