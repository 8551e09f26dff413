package dev.storygen.report.html.timeline;

/**
 * All marks of a kind.
 *
 * @param kind for the style sheet
 * @param path in a picture {@link dev.storygen.report.html.chart.TimeAxis#WIDTH} wide, a pixel a
 *     unit high
 */
record TimelineMark(String kind, String path) {

  /** A sample, 14 by 12. */
  String swatch() {
    return switch (kind) {
      case "story" -> "M0 5h14v2h-14z";
      case "failed" -> "M0 0h14v12h-14z";
      case "retry", "crash" -> "M7 0v12";
      default -> "M0 2h14v8h-14z";
    };
  }

  /** For the legend. */
  String label() {
    return switch (kind) {
      case "story" -> "waiting";
      case "other" -> "other work";
      case "failed" -> "failed stage";
      case "crash" -> "worker crash";
      default -> kind;
    };
  }
}
