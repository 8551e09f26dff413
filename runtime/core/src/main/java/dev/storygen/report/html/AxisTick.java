package dev.storygen.report.html;

/**
 * A mark on the axis.
 *
 * @param percent of the width
 */
record AxisTick(double of, String label) {

  String percent() {
    return of + "%";
  }

  /** Where the label stands, so that it stays inside. */
  String anchor() {
    return of < 5 ? "start" : of > 95 ? "end" : null;
  }
}
