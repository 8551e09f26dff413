package dev.storygen.report.html.story;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.report.html.chart.QuantityFormat;
import dev.storygen.report.html.chart.RangePlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A check of a story, worded and measured out.
 *
 * @param outcome what it found
 * @param plots of its limits
 * @param others measurements that no limit bounds and limits of what was not measured; may be empty
 * @param message what is wrong, without the fix; empty where nothing is
 * @param fix what to do; empty where that is not known
 */
record CheckView(
    String name,
    ResultStatus outcome,
    List<RangePlot> plots,
    String others,
    String message,
    String fix) {

  static CheckView of(CheckOutcome check) {
    List<RangePlot> plots = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<Measurement> free = new ArrayList<>(check.measurements());
    for (Limit limit : check.limits()) {
      Measurement bounded = measurement(check, limit);
      if (bounded == null) {
        others.add(limit.measurement() + reason(limit) + " (" + RangePlot.text(limit) + ")");
      } else {
        plots.add(RangePlot.of(limit, bounded));
        free.remove(bounded);
      }
    }
    free.forEach(measurement -> others.add(text(measurement)));
    String fix = Objects.requireNonNullElse(check.fix(), "");
    return new CheckView(
        Objects.requireNonNullElse(check.check(), "check without a name"),
        ResultStatus.of(check),
        plots,
        String.join(" · ", others),
        before(fix, Objects.requireNonNullElse(check.message(), "")),
        fix);
  }

  private static Measurement measurement(CheckOutcome check, Limit limit) {
    return check.measurements().stream()
        .filter(measurement -> limit.bound() != null && limit.value() != null)
        .filter(measurement -> measurement.value() != null)
        .filter(measurement -> Objects.equals(measurement.name(), limit.measurement()))
        .findFirst()
        .orElse(null);
  }

  /** Why a limit has no plot; a later version may have written another kind of bound. */
  private static String reason(Limit limit) {
    return limit.bound() == null ? " has a limit of an unknown kind" : " was not measured";
  }

  private static String text(Measurement measurement) {
    String value = QuantityFormat.of(measurement.value(), measurement.unit());
    return measurement.name()
        + " "
        + value
        + (measurement.detail().isEmpty() ? "" : " (" + measurement.detail() + ")");
  }

  private static String before(String fix, String message) {
    return message.endsWith(fix)
        ? message.substring(0, message.length() - fix.length()).strip()
        : message;
  }

  /** What came out, of one check. */
  String words() {
    return outcome == ResultStatus.WARNED ? "warning" : outcome.words();
  }
}
