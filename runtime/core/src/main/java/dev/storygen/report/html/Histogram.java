package dev.storygen.report.html;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How values spread, on a logarithmic axis that several share: most operations are short, and a few
 * are very long.
 *
 * @param path of the bars, in a picture {@link #WIDTH} by {@link #HEIGHT}
 */
record Histogram(String path) {

  static final int WIDTH = 240;
  static final int HEIGHT = 24;

  /** Of a bar. */
  private static final int STEP = 4;

  /**
   * The axis that all share.
   *
   * @param from the smallest power of ten, in seconds
   * @param decades to the largest
   */
  record Axis(double from, int decades) {

    private static final double SMALLEST = 0.001;

    /** Labels beside the first, more of which would run into each other. */
    private static final int LABELS = 4;

    static Axis of(List<Double> seconds) {
      double least =
          seconds.stream().filter(value -> value > 0).mapToDouble(value -> value).min().orElse(1);
      double most = seconds.stream().mapToDouble(value -> value).max().orElse(1);
      int first = (int) Math.floor(Math.log10(Math.max(SMALLEST, least)));
      int last = (int) Math.ceil(Math.log10(Math.max(SMALLEST, most)));
      return new Axis(Math.pow(10, first), Math.max(1, last - first));
    }

    /** Where a value is, from 0 to {@link #WIDTH}. */
    double x(double seconds) {
      double share = Math.log10(Math.max(seconds, from) / from) / decades;
      return Math.round(Math.min(1, share) * WIDTH * 10) / 10.0;
    }

    /** One a power of ten; where they are many, not all say which. */
    List<TimeAxis.Tick> ticks() {
      int step = (decades + LABELS - 1) / LABELS;
      return IntStream.rangeClosed(0, decades)
          .mapToObj(
              decade ->
                  new TimeAxis.Tick(
                      Math.round(1000.0 * decade / decades) / 10.0,
                      decade % step == 0 ? label(from * Math.pow(10, decade)) : ""))
          .toList();
    }

    private static String label(double seconds) {
      return seconds < 0.9
          ? Math.round(seconds * 1000) + " ms"
          : Figures.count(Math.round(seconds)) + " s";
    }
  }

  /** The area of a bar is how many there are, but one is always seen. */
  static Histogram of(List<Double> seconds, Axis axis) {
    int[] bins = new int[WIDTH / STEP];
    int most = 1;
    for (double value : seconds) {
      int bin = Math.min(bins.length - 1, (int) (axis.x(value) / STEP));
      most = Math.max(most, ++bins[bin]);
    }
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < bins.length; bin++) {
      if (bins[bin] > 0) {
        int height = Math.max(3, Math.round((float) HEIGHT * bins[bin] / most));
        path.append('M').append(bin * STEP).append(' ').append(HEIGHT - height);
        path.append("h3v").append(height).append("h-3z");
      }
    }
    return new Histogram(path.toString());
  }
}
