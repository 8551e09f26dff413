package dev.storygen.report.html.chart;

import dev.storygen.media.Loudness;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a level over time with its limits. */
public final class LevelLane {

  /** Y coordinates a unit: half a decibel is a step. */
  private static final int STEPS = 2;

  /** Bounds the size of what other tools wrote. */
  private static final int MAX_RANGE = 200;

  /** The range of levels that a chart shows at least, by unit. */
  private static final Map<String, int[]> RANGES =
      Map.of("LUFS", new int[] {-50, 0}, "dBTP", new int[] {-24, 3});

  private final TimeCourse course;
  private final List<Limit> limits;
  private final int low;
  private final int high;

  private LevelLane(TimeCourse course, String unit, List<Limit> limits) {
    this.course = course;
    this.limits = limits;
    int[] range = RANGES.get(unit);
    double least = range == null ? extreme(-1) : range[0];
    double most = Math.max(range == null ? least + 1 : range[1], extreme(1));
    for (Limit limit : limits) {
      least = Math.min(least, limit.value().doubleValue() - 1);
      most = Math.max(most, limit.value().doubleValue() + 1);
    }
    low = (int) Math.floor(Math.max(-MAX_RANGE, Math.min(MAX_RANGE - 1.0, least)));
    high = (int) Math.ceil(Math.max(low + 1.0, Math.min(MAX_RANGE, most)));
  }

  /**
   * Draws a level.
   *
   * @param measurement with a course of levels, not empty
   * @param axis seconds of the whole chart
   * @param limits of the measurement
   * @param violated those of them that do not hold
   * @param status class of what violates them
   */
  public static TimeLane of(
      Measurement measurement,
      double axis,
      List<Limit> limits,
      List<Limit> violated,
      String status) {
    TimeCourse course = measurement.timeCourse();
    LevelLane lane = new LevelLane(course, measurement.unit(), limits);
    List<TimeSpan> beyond = lane.beyond(violated);
    int height = (lane.high - lane.low) * STEPS;
    double width = axis / course.step();
    RoundingMode rounding = violated.isEmpty() ? RoundingMode.HALF_UP : violated.get(0).rounding();
    return new TimeLane(
        name(measurement.name()),
        lane.text(measurement, rounding) + TimeLane.violation(beyond),
        beyond.isEmpty() ? "" : status,
        QuantityFormat.plain(width),
        height,
        lane.line(),
        lane.limitLines(width),
        "",
        TimeLane.boxes(beyond, 1 / course.step(), height));
  }

  /** A measurement as a heading: {@code True peak}. */
  public static String name(String measurement) {
    return measurement.isEmpty()
        ? measurement
        : Character.toUpperCase(measurement.charAt(0)) + measurement.substring(1);
  }

  private double extreme(int side) {
    return course.values().stream()
            .filter(Float::isFinite)
            .mapToDouble(level -> side * level)
            .max()
            .orElse(0)
        * side;
  }

  private int y(double level) {
    return (int) Math.round((high - Math.max(low, Math.min(high, level))) * STEPS);
  }

  /** Through the middle of each step. */
  private String line() {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    int before = 0;
    for (int i = 0; i < course.values().size(); i++) {
      float level = course.values().get(i);
      if (Float.isFinite(level)) {
        int next = y(level);
        if (pen) {
          path.append(path.charAt(path.length() - 1) == 'l' ? "1" : " 1")
              .append(next < before ? "" : " ")
              .append(next - before);
        } else {
          String start = QuantityFormat.plain(course.start() / course.step() + i + 0.5);
          path.append('M').append(start).append(' ').append(next).append('l');
        }
        before = next;
      }
      pen = Float.isFinite(level);
    }
    // A lone level is a dot.
    return path.append(path.isEmpty() ? "" : " 0 0").toString();
  }

  private String limitLines(double width) {
    return limits.stream()
        .map(
            limit ->
                "M0 %dh%s".formatted(y(limit.value().doubleValue()), QuantityFormat.plain(width)))
        .distinct()
        .collect(Collectors.joining());
  }

  /** When the level is beyond one of some limits. */
  private List<TimeSpan> beyond(List<Limit> violated) {
    List<TimeSpan> spans = new ArrayList<>();
    double from = -1;
    for (int i = 0; i <= course.values().size(); i++) {
      boolean is = i < course.values().size() && isBeyond(course.values().get(i), violated);
      double time = course.start() + i * course.step();
      if (is && from < 0) {
        from = time;
      } else if (!is && from >= 0) {
        spans.add(new TimeSpan(from, time));
        from = -1;
      }
    }
    return spans;
  }

  private static boolean isBeyond(float level, List<Limit> violated) {
    return Float.isFinite(level)
        && violated.stream().anyMatch(limit -> !limit.allows(BigDecimal.valueOf(level)));
  }

  private String text(Measurement measurement, RoundingMode rounding) {
    String unit = measurement.unit();
    double lowest = extreme(-1);
    String bounds = limits.stream().map(Limit::text).collect(Collectors.joining(", "));
    return "%s; over time %s to %s%s"
        .formatted(
            QuantityFormat.format(measurement.value(), unit, rounding),
            RANGES.containsKey(unit) && lowest <= Loudness.SILENCE
                ? "silence"
                : QuantityFormat.plain(lowest),
            QuantityFormat.format(BigDecimal.valueOf(extreme(1)), unit),
            bounds.isEmpty() ? "" : " (" + bounds + ")");
  }
}
