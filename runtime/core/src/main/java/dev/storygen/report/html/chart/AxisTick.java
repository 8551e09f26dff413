package dev.storygen.report.html.chart;

/**
 * A mark on the axis.
 *
 * @param percent of the width
 */
public record AxisTick(double of, String label) {

  public String percent() {
    return of + "%";
  }

  /** Where the label stands, so that it stays inside. */
  public String anchor() {
    return of < 5 ? "start" : of > 95 ? "end" : null;
  }
}
