package dev.storygen.report.html.chart;

/**
 * A labelled position on an axis.
 *
 * @param position in percent of the width, from the left
 * @param label empty for a tick without one
 */
public record AxisTick(double position, String label) {

  /** The position as an SVG length: {@code 12.5%}. */
  public String percent() {
    return position + "%";
  }

  /** The class of the label that keeps it inside the chart; null for centred. */
  public String anchor() {
    return position < 5 ? "start" : position > 95 ? "end" : null;
  }
}
