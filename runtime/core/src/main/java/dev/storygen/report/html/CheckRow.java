package dev.storygen.report.html;

import static java.util.stream.Collectors.groupingBy;

import dev.storygen.model.CheckOutcome;
import dev.storygen.report.html.story.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one check found over all stories. */
record CheckRow(String name, int passed, int warned, int failed, int unjudged) {

  /**
   * A part of the bar.
   *
   * @param x percent of the width
   * @param width percent of the width
   */
  record BarSegment(ResultStatus outcome, String x, String width) {}

  static List<CheckRow> of(List<CheckOutcome> checks) {
    Map<String, List<ResultStatus>> byCheck =
        checks.stream()
            .filter(check -> check.check() != null)
            .collect(
                groupingBy(
                    CheckOutcome::check,
                    TreeMap::new,
                    java.util.stream.Collectors.mapping(
                        ResultStatus::of, java.util.stream.Collectors.toList())));
    return byCheck.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
  }

  private static CheckRow row(String name, List<ResultStatus> outcomes) {
    return new CheckRow(
        name,
        count(outcomes, ResultStatus.PASSED),
        count(outcomes, ResultStatus.WARNED),
        count(outcomes, ResultStatus.FAILED),
        count(outcomes, ResultStatus.UNJUDGED));
  }

  private static int count(List<ResultStatus> outcomes, ResultStatus outcome) {
    return (int) outcomes.stream().filter(outcome::equals).count();
  }

  List<BarSegment> parts() {
    int all = passed + warned + failed + unjudged;
    List<BarSegment> parts = new ArrayList<>();
    int before = 0;
    before = add(parts, ResultStatus.PASSED, passed, before, all);
    before = add(parts, ResultStatus.WARNED, warned, before, all);
    before = add(parts, ResultStatus.FAILED, failed, before, all);
    add(parts, ResultStatus.UNJUDGED, unjudged, before, all);
    return parts;
  }

  private static int add(
      List<BarSegment> parts, ResultStatus outcome, int count, int before, int all) {
    if (count > 0) {
      parts.add(new BarSegment(outcome, percent(before, all), percent(count, all)));
    }
    return before + count;
  }

  private static String percent(int part, int all) {
    return Math.round(1000.0 * part / all) / 10.0 + "%";
  }
}
