package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How a measurement goes over the time of its file, for a chart: levels of equal steps of time, or
 * the stretches that were measured. Its size does not grow with the duration.
 *
 * @param seconds the duration of the file
 * @param start where the first step begins, in seconds; 0 without values
 * @param step seconds a value; 0 without values
 * @param values the highest level of each step, in the unit of the measurement; at most {@value
 *     #MAX_VALUES}, empty where stretches are measured
 * @param stretches at most {@value #MAX_STRETCHES}, the longest, in order
 * @param omitted number of shorter stretches
 * @param note what the course does not show, as a phrase; empty where it shows everything
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TimeCourse(
    double seconds,
    double start,
    double step,
    @JsonSerialize(using = OnOneLine.class) List<Float> values,
    List<TimeSpan> stretches,
    int omitted,
    String note) {

  /** About as many as a chart has places for. */
  public static final int MAX_VALUES = Waveform.COLUMNS;

  public static final int MAX_STRETCHES = 100;

  public TimeCourse {
    values = Floats.copyOf(values);
    stretches = Json.listOrEmpty(stretches);
    note = note == null ? "" : note;
  }

  /**
   * Levels.
   *
   * @param values one a step, rounded to tenths
   */
  public static TimeCourse ofLevels(double seconds, double start, double step, float[] values) {
    Float[] rounded = new Float[values.length];
    Arrays.setAll(
        rounded, i -> Float.isFinite(values[i]) ? Math.round(values[i] * 10) / 10f : Float.NaN);
    return new TimeCourse(seconds, start, step, List.of(rounded), List.of(), 0, "");
  }

  /** Stretches, in any order; empty ones do not count. */
  public static TimeCourse ofStretches(double seconds, Collection<TimeSpan> stretches) {
    List<TimeSpan> some = stretches.stream().filter(it -> it.duration() > 0).toList();
    List<TimeSpan> kept = longest(some, MAX_STRETCHES);
    return new TimeCourse(seconds, 0, 0, List.of(), kept, some.size() - kept.size(), "");
  }

  /** The longest of some stretches, by time. */
  public static List<TimeSpan> longest(List<TimeSpan> stretches, int max) {
    return stretches.stream()
        .sorted(Comparator.comparingDouble(TimeSpan::duration).reversed())
        .limit(max)
        .sorted(Comparator.comparingDouble(TimeSpan::start))
        .toList();
  }

  /** The same course where more stretches were left out before. */
  public TimeCourse omitting(int more) {
    return new TimeCourse(seconds, start, step, values, stretches, omitted + more, note);
  }

  /** The same course, with what it does not show. */
  public TimeCourse with(String newNote) {
    return new TimeCourse(seconds, start, step, values, stretches, omitted, newNote);
  }
}
