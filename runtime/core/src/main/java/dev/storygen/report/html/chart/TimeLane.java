package dev.storygen.report.html.chart;

import dev.storygen.model.TimeSpan;
import java.util.List;

/**
 * One row of a chart over the time of a story. The x coordinates go from 0 to {@code width}, the y
 * coordinates from 0 to {@code height}, downwards.
 *
 * @param name what was measured
 * @param text the result; the chart shows no more than this says
 * @param status class of the violated stretches: {@code failed}, {@code warned}; else empty
 * @param width empty where there is nothing to draw
 * @param levels SVG path data of a line; empty where stretches were measured
 * @param limits SVG path data of a line per limit
 * @param stretches SVG path data of boxes
 * @param violated SVG path data of boxes where a limit does not hold
 */
public record TimeLane(
    String name,
    String text,
    String status,
    String width,
    int height,
    String levels,
    String limits,
    String stretches,
    String violated) {

  /** Stretches that a text lists. */
  private static final int LISTED = 3;

  /** A row that says why nothing was measured. */
  public static TimeLane without(String name, String reason) {
    return new TimeLane(name, reason, "", "", 0, "", "", "", "");
  }

  /** The same row with what its chart does not show. */
  public TimeLane noting(String note) {
    return note.isEmpty()
        ? this
        : new TimeLane(
            name, text + "; " + note, status, width, height, levels, limits, stretches, violated);
  }

  /** The violated stretches as a text; empty for none. */
  static String violation(List<TimeSpan> violated) {
    if (violated.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("; violated");
    String separator = " from ";
    for (TimeSpan span : violated.subList(0, Math.min(LISTED, violated.size()))) {
      text.append(separator)
          .append(at(span.start()))
          .append(" to ")
          .append(QuantityFormat.seconds(span.end()));
      separator = ", ";
    }
    int more = violated.size() - LISTED;
    return text.append(more > 0 ? " and " + more + " more" : "").toString();
  }

  /** A moment for people: {@code 0 s}, {@code 2.5 s}. */
  static String at(double seconds) {
    return seconds < 0.05 ? "0 s" : QuantityFormat.seconds(seconds);
  }

  /**
   * A box per stretch.
   *
   * @param scale x coordinates a second
   */
  static String boxes(List<TimeSpan> spans, double scale, int height) {
    StringBuilder path = new StringBuilder();
    for (TimeSpan span : spans) {
      long from = Math.round(span.start() * scale);
      // At least one wide, so that a short one is seen.
      long length = Math.max(1, Math.round(span.end() * scale) - from);
      path.append("M%d 0h%dv%dh-%dz".formatted(from, length, height, length));
    }
    return path.toString();
  }
}
