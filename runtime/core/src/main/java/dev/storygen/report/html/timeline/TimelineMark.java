package dev.storygen.report.html.timeline;

/**
 * All marks of one kind.
 *
 * @param kind the name in the CSS class {@code mark-<kind>}
 * @param path SVG path data, {@code TimeAxis.WIDTH} wide, one unit per pixel high
 */
record TimelineMark(String kind, String path) {

  /** A sample for the legend, 14 by 12. */
  String legendPath() {
    return switch (kind) {
      case "story" -> "M0 5h14v2h-14z";
      case "failed" -> "M0 0h14v12h-14z";
      case "retry", "crash" -> "M7 0v12";
      default -> "M0 2h14v8h-14z";
    };
  }

  /** The text of the legend. */
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
