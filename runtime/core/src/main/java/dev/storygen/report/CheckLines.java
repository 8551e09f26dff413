package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.model.CheckOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line per check that did not pass, errors first. Checks of a story with the same message share
 * one, and so do stories with the same checks and message. A check that refers to another one has
 * none.
 */
final class CheckLines {

  private record Finding(String story, LogLevel level, boolean violated, String message) {}

  private record Cause(LogLevel level, boolean violated, List<String> checks, String key) {}

  private CheckLines() {}

  static List<ConsoleLine> lines(List<CheckOutcome> checks) {
    Map<Finding, List<String>> findings = new LinkedHashMap<>();
    checks.stream()
        .filter(check -> Problem.isReported(check) && !check.noted() && !check.accepted())
        .forEach(
            check ->
                findings
                    .computeIfAbsent(finding(check), finding -> new ArrayList<>())
                    .add(check.check()));
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    findings.forEach(
        (finding, names) ->
            causes.computeIfAbsent(cause(finding, names), it -> new ArrayList<>()).add(finding));
    return causes.entrySet().stream()
        .map(same -> new ConsoleLine(same.getKey().level(), text(same.getKey(), same.getValue())))
        .sorted(Comparator.comparing(ConsoleLine::level).reversed())
        .toList();
  }

  private static Cause cause(Finding finding, List<String> checks) {
    String key = FailureCause.key(finding.story(), finding.message());
    return new Cause(finding.level(), finding.violated(), checks, key);
  }

  private static String text(Cause cause, List<Finding> same) {
    String first = text(same.get(0), cause.checks());
    return same.size() == 1
        ? first
        : FailureCause.storiesOf(same.stream().map(Finding::story).toList()) + ": " + first;
  }

  private static Finding finding(CheckOutcome check) {
    LogLevel level = check.warned() ? LogLevel.WARNING : LogLevel.ERROR;
    return new Finding(check.story(), level, check.violated(), Problem.messageOf(check));
  }

  private static String text(Finding finding, List<String> checks) {
    return Problem.text(checks, finding.story(), finding.violated(), finding.message());
  }
}
