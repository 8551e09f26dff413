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
 * A check of a story as its section shows it.
 *
 * @param status of this check
 * @param plots one per limit of a measured value
 * @param otherValues measurements without a limit, and limits without a measurement; may be empty
 * @param message the problem, without the fix; empty where the check passed
 * @param fix what to do; empty where there is no advice
 */
record CheckView(
    String name,
    ResultStatus status,
    List<RangePlot> plots,
    String otherValues,
    String message,
    String fix) {

  static CheckView of(CheckOutcome check) {
    List<RangePlot> plots = new ArrayList<>();
    List<String> otherValues = new ArrayList<>();
    List<Measurement> unlimited = new ArrayList<>(check.measurements());
    for (Limit limit : check.limits()) {
      Measurement bounded = measurement(check, limit);
      if (bounded == null) {
        otherValues.add(limit.measurement() + reason(limit) + " (" + RangePlot.text(limit) + ")");
      } else {
        plots.add(RangePlot.of(limit, bounded));
        unlimited.remove(bounded);
      }
    }
    unlimited.forEach(measurement -> otherValues.add(text(measurement)));
    String fix = Objects.requireNonNullElse(check.fix(), "");
    return new CheckView(
        Objects.requireNonNullElse(check.check(), "check without a name"),
        ResultStatus.of(check),
        plots,
        String.join(" · ", otherValues),
        message(check, fix),
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
    String value = QuantityFormat.format(measurement.value(), measurement.unit());
    return measurement.name()
        + " "
        + value
        + (measurement.detail().isEmpty() ? "" : " (" + measurement.detail() + ")");
  }

  private static String message(CheckOutcome check, String fix) {
    String message = withoutFix(fix, Objects.requireNonNullElse(check.message(), ""));
    return check.accepted()
        ? (message + " It is " + check.baseline().text() + ".").strip()
        : message;
  }

  private static String withoutFix(String fix, String message) {
    return message.endsWith(fix)
        ? message.substring(0, message.length() - fix.length()).strip()
        : message;
  }

  /** The status of one check as text. */
  String label() {
    return status == ResultStatus.WARNED ? "warning" : status.label();
  }
}
