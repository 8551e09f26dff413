package dev.storygen.report.html.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time from left to right.
 *
 * @param start at the left edge
 * @param seconds to the right edge, more than 0
 */
public record TimeAxis(Instant start, double seconds) {

  /** From the left edge to the right one; a whole number makes short paths. */
  public static final int WIDTH = 4000;

  private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800};
  private static final int HOUR = 3600;

  public double since(Instant instant) {
    Duration since = Duration.between(start, instant);
    // All of it in milliseconds may be more than a long holds.
    return since.toSeconds() + since.toMillisPart() / 1000.0;
  }

  /** Where a moment is; outside of the axis for what happened before or after. */
  public int x(Instant instant) {
    double x = since(instant) / seconds * WIDTH;
    return (int) Math.round(Math.max(-1, Math.min(WIDTH + 1.0, x)));
  }

  public boolean holds(Instant instant) {
    return instant != null && x(instant) >= 0 && x(instant) <= WIDTH;
  }

  /** At round times, and no more than that many and the first. */
  public List<AxisTick> ticks(int most) {
    double step = step(most);
    List<AxisTick> ticks = new ArrayList<>();
    for (double at = 0; at <= seconds; at += step) {
      ticks.add(new AxisTick(Math.round(at / seconds * 1000) / 10.0, label(at)));
    }
    return ticks;
  }

  /** Whole numbers need no decimals. */
  static String label(double seconds) {
    return DisplayFormats.duration(seconds).replace(".0 ", " ");
  }

  private double step(int most) {
    for (int step : STEPS) {
      if (seconds / step <= most) {
        return step;
      }
    }
    double hours = 1;
    while (seconds / (hours * HOUR) > most) {
      hours *= 2;
    }
    return hours * HOUR;
  }
}
