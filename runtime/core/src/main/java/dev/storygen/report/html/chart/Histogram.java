package dev.storygen.report.html.chart;

import java.util.List;

/**
 * A histogram of durations on a logarithmic axis: most operations are short, and a few are very
 * long.
 *
 * @param path SVG path data of the bars, {@link LogAxis#WIDTH} wide and {@link #HEIGHT} high
 */
public record Histogram(String path) {

  public static final int HEIGHT = 24;

  /** The width of a bin, in SVG units. */
  private static final int BIN_WIDTH = 4;

  /** The height of a bar is proportional to the count in its bin, with a visible minimum. */
  public static Histogram of(List<Double> seconds, LogAxis axis) {
    int[] bins = new int[LogAxis.WIDTH / BIN_WIDTH];
    int max = 1;
    for (double value : seconds) {
      int bin = Math.min(bins.length - 1, (int) (axis.x(value) / BIN_WIDTH));
      max = Math.max(max, ++bins[bin]);
    }
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < bins.length; bin++) {
      if (bins[bin] > 0) {
        int height = Math.max(3, Math.round((float) HEIGHT * bins[bin] / max));
        path.append('M').append(bin * BIN_WIDTH).append(' ').append(HEIGHT - height);
        path.append("h3v").append(height).append("h-3z");
      }
    }
    return new Histogram(path.toString());
  }
}
