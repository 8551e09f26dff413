package dev.storygen.report.html.chart;

import dev.storygen.model.TimeSpan;
import java.util.Comparator;
import java.util.List;

/** Draws stretches of time. */
public final class StretchLane {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 10;

  private StretchLane() {}

  /**
   * Draws stretches.
   *
   * @param axis seconds of the whole chart
   * @param omitted number of shorter stretches that are not drawn
   * @param status class of the violated ones; empty for none
   */
  public static TimeLane of(
      String name,
      double axis,
      List<TimeSpan> stretches,
      int omitted,
      List<TimeSpan> violated,
      String status) {
    List<TimeSpan> drawn = within(stretches, axis);
    if (drawn.isEmpty()) {
      return TimeLane.without(name, "none");
    }
    List<TimeSpan> marked = within(violated, axis);
    double scale = WIDTH / axis;
    return new TimeLane(
        name,
        text(drawn, omitted) + TimeLane.violation(marked),
        marked.isEmpty() ? "" : status,
        String.valueOf(WIDTH),
        HEIGHT,
        "",
        "",
        TimeLane.boxes(drawn.stream().filter(it -> !marked.contains(it)).toList(), scale, HEIGHT),
        TimeLane.boxes(marked, scale, HEIGHT));
  }

  private static List<TimeSpan> within(List<TimeSpan> stretches, double axis) {
    return stretches.stream()
        .filter(it -> it.start() >= 0 && it.end() > it.start() && it.start() < axis)
        .map(it -> new TimeSpan(it.start(), Math.min(axis, it.end())))
        .distinct()
        .sorted(Comparator.comparingDouble(TimeSpan::start))
        .toList();
  }

  private static String text(List<TimeSpan> stretches, int omitted) {
    TimeSpan longest =
        stretches.stream().max(Comparator.comparingDouble(TimeSpan::duration)).orElseThrow();
    String length =
        QuantityFormat.seconds(longest.duration()) + " at " + TimeLane.at(longest.start());
    int count = stretches.size() + omitted;
    return (count == 1 ? length : DisplayFormats.count(count) + ", longest " + length)
        + (omitted > 0 ? " (the longest " + stretches.size() + " are drawn)" : "");
  }
}
