package dev.storygen.report.html.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear time axis from left to right.
 *
 * @param start at the left edge
 * @param seconds to the right edge, more than 0
 */
public record TimeAxis(Instant start, double seconds) {

  /** Width in SVG units; whole coordinates keep the paths short. */
  public static final int WIDTH = 4000;

  private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800};
  private static final int HOUR = 3600;

  /** Seconds from the start of the axis; negative before it. */
  public double secondsFromStart(Instant instant) {
    Duration elapsed = Duration.between(start, instant);
    // toMillis() overflows for the longest durations.
    return elapsed.toSeconds() + elapsed.toMillisPart() / 1000.0;
  }

  /** The x coordinate; -1 before the axis, {@link #WIDTH} + 1 after it. */
  public int x(Instant instant) {
    double x = secondsFromStart(instant) / seconds * WIDTH;
    return (int) Math.round(Math.max(-1, Math.min(WIDTH + 1.0, x)));
  }

  /** Whether a time lies on the axis; false for null. */
  public boolean contains(Instant instant) {
    return instant != null && x(instant) >= 0 && x(instant) <= WIDTH;
  }

  /** Ticks at round times, at most {@code max} after the first. */
  public List<AxisTick> ticks(int max) {
    double step = step(max);
    List<AxisTick> ticks = new ArrayList<>();
    for (double at = 0; at <= seconds; at += step) {
      ticks.add(new AxisTick(Math.round(at / seconds * 1000) / 10.0, label(at)));
    }
    return ticks;
  }

  /** A duration without {@code .0}. */
  static String label(double seconds) {
    return DisplayFormats.duration(seconds).replace(".0 ", " ");
  }

  private double step(int max) {
    for (int step : STEPS) {
      if (seconds / step <= max) {
        return step;
      }
    }
    double hours = 1;
    while (seconds / (hours * HOUR) > max) {
      hours *= 2;
    }
    return hours * HOUR;
  }
}
