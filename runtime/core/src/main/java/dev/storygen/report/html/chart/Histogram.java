package dev.storygen.report.html.chart;

import java.util.List;

/**
 * How values spread, on a logarithmic axis that several share: most operations are short, and a few
 * are very long.
 *
 * @param path of the bars, in a picture {@link #WIDTH} by {@link #HEIGHT}
 */
public record Histogram(String path) {

  public static final int WIDTH = 240;
  public static final int HEIGHT = 24;

  /** Of a bar. */
  private static final int STEP = 4;

  /** The area of a bar is how many there are, but one is always seen. */
  public static Histogram of(List<Double> seconds, LogAxis axis) {
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
