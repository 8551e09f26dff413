package dev.storygen.report.html.story;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import dev.storygen.report.html.chart.LevelLane;
import dev.storygen.report.html.chart.StretchLane;
import dev.storygen.report.html.chart.TimeLane;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows for what one check measured over time: a level has one each, all stretches share one. */
final class CheckCourses {

  private static final String SECONDS = "s";

  private final CheckOutcome outcome;

  /** The limits that do not hold; none where nothing follows from that. */
  private final List<Limit> violated;

  private CheckCourses(CheckOutcome outcome) {
    this.outcome = outcome;
    violated =
        outcome.violated()
            ? limits(outcome)
                .filter(
                    limit ->
                        outcome.measurements().stream()
                            .filter(it -> limit.measurement().equals(it.name()))
                            .anyMatch(it -> it.value() != null && !limit.allows(it.value())))
                .toList()
            : List.of();
  }

  /** Limits that this version knows. */
  private static Stream<Limit> limits(CheckOutcome outcome) {
    return outcome.limits().stream()
        .filter(it -> it.bound() != null && it.value() != null && it.measurement() != null);
  }

  /** The courses of a check's measurements. */
  static Stream<TimeCourse> courses(CheckOutcome outcome) {
    return outcome.measurements().stream()
        .map(Measurement::timeCourse)
        .filter(course -> course != null && course.seconds() > 0);
  }

  /**
   * The rows of a check, at least one.
   *
   * @param name of the row for stretches, and of one that has nothing to show
   * @param axis seconds of the chart
   */
  static List<TimeLane> lanes(CheckOutcome outcome, String name, double axis) {
    return courses(outcome).findAny().isEmpty()
        ? List.of(TimeLane.without(name, "not measured"))
        : new CheckCourses(outcome).lanes(name, axis);
  }

  private List<TimeLane> lanes(String name, double axis) {
    List<TimeLane> lanes = new ArrayList<>();
    List<Measurement> stretches = new ArrayList<>();
    for (Measurement measurement : outcome.measurements()) {
      TimeCourse course = measurement.timeCourse();
      if (course == null || !(course.seconds() > 0)) {
        continue;
      }
      if (!course.values().isEmpty() && course.step() > 0) {
        lanes.add(level(measurement, axis));
      } else if (isLevel(measurement)) {
        lanes.add(
            TimeLane.without(LevelLane.name(measurement.name()), "not measured: " + course.note()));
      } else {
        stretches.add(measurement);
      }
    }
    if (!stretches.isEmpty()) {
      lanes.add(stretches(name, stretches, axis));
    }
    return lanes;
  }

  /** A level that has no values has no stretches either, and says why. */
  private static boolean isLevel(Measurement measurement) {
    return !SECONDS.equals(measurement.unit()) && measurement.timeCourse().stretches().isEmpty();
  }

  private TimeLane level(Measurement measurement, double axis) {
    return LevelLane.of(
            measurement,
            axis,
            limits(outcome).filter(it -> it.measurement().equals(measurement.name())).toList(),
            violated.stream().filter(it -> it.measurement().equals(measurement.name())).toList(),
            status())
        .noting(measurement.timeCourse().note());
  }

  private String status() {
    return ResultStatus.of(outcome).key();
  }

  private TimeLane stretches(String name, List<Measurement> measurements, double axis) {
    List<TimeSpan> all = new ArrayList<>();
    List<TimeSpan> marked = new ArrayList<>();
    int omitted = 0;
    for (Measurement measurement : measurements) {
      TimeCourse course = measurement.timeCourse();
      all.addAll(course.stretches());
      course.stretches().stream().filter(it -> isViolated(it, measurement)).forEach(marked::add);
      omitted += Math.max(0, course.omitted());
    }
    String note = measurements.get(0).timeCourse().note();
    return StretchLane.of(name, axis, all, omitted, marked, status()).noting(note);
  }

  /**
   * Of limits of its measurement, a stretch violates those of durations alone and all others
   * together with the other stretches. A share has no stretches of its own: all are parts of it.
   */
  private boolean isViolated(TimeSpan stretch, Measurement measurement) {
    BigDecimal seconds = BigDecimal.valueOf(stretch.duration());
    return violated.stream()
        .anyMatch(
            limit ->
                limit.measurement().equals(measurement.name())
                    ? !SECONDS.equals(limit.unit()) || !limit.allows(seconds)
                    : !hasCourse(limit.measurement()));
  }

  private boolean hasCourse(String measurement) {
    return outcome.measurements().stream()
        .anyMatch(it -> measurement.equals(it.name()) && it.timeCourse() != null);
  }
}
