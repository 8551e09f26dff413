package dev.storygen.report.html;

import static java.util.stream.Collectors.groupingBy;

import dev.storygen.model.CheckOutcome;
import dev.storygen.report.html.story.ResultStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of one check over all stories. */
record CheckRow(String name, int passed, int accepted, int warned, int failed, int unmeasured) {

  /**
   * A segment of the bar.
   *
   * @param x left end in percent of the width
   * @param width percent of the width
   */
  record BarSegment(ResultStatus status, String x, String width) {}

  /** The checks with the most failures first, then by name. */
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
    return byCheck.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(CheckRow::failed)
                .thenComparingInt(CheckRow::unmeasured)
                .thenComparingInt(CheckRow::warned)
                .reversed())
        .toList();
  }

  /** Whether the baseline accepts a violation of one of the checks. */
  static boolean anyAccepted(List<CheckRow> rows) {
    return rows.stream().anyMatch(row -> row.accepted() > 0);
  }

  private static CheckRow row(String name, List<ResultStatus> statuses) {
    return new CheckRow(
        name,
        count(statuses, ResultStatus.PASSED),
        count(statuses, ResultStatus.ACCEPTED),
        count(statuses, ResultStatus.WARNED),
        count(statuses, ResultStatus.FAILED),
        count(statuses, ResultStatus.UNMEASURED));
  }

  private static int count(List<ResultStatus> statuses, ResultStatus status) {
    return (int) statuses.stream().filter(status::equals).count();
  }

  List<BarSegment> segments() {
    int all = passed + accepted + warned + failed + unmeasured;
    List<BarSegment> segments = new ArrayList<>();
    int before = 0;
    before = add(segments, ResultStatus.PASSED, passed, before, all);
    before = add(segments, ResultStatus.ACCEPTED, accepted, before, all);
    before = add(segments, ResultStatus.WARNED, warned, before, all);
    before = add(segments, ResultStatus.FAILED, failed, before, all);
    add(segments, ResultStatus.UNMEASURED, unmeasured, before, all);
    return segments;
  }

  private static int add(
      List<BarSegment> segments, ResultStatus status, int count, int before, int all) {
    if (count > 0) {
      segments.add(new BarSegment(status, percent(before, all), percent(count, all)));
    }
    return before + count;
  }

  private static String percent(int part, int all) {
    return Math.round(1000.0 * part / all) / 10.0 + "%";
  }
}
