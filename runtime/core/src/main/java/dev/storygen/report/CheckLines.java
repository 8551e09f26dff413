package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import dev.storygen.model.CheckOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line per check that did not pass; checks of a story with the same message share one. */
final class CheckLines {

  private record Finding(String story, LogLevel level, boolean violated, String message) {}

  private CheckLines() {}

  static List<ConsoleLine> lines(List<CheckOutcome> checks) {
    Map<Finding, List<String>> findings = new LinkedHashMap<>();
    checks.stream()
        .filter(check -> !check.passed())
        .forEach(
            check ->
                findings
                    .computeIfAbsent(finding(check), finding -> new ArrayList<>())
                    .add(check.check()));
    List<ConsoleLine> lines = new ArrayList<>();
    findings.forEach(
        (finding, names) -> lines.add(new ConsoleLine(finding.level(), text(finding, names))));
    return lines;
  }

  private static Finding finding(CheckOutcome check) {
    LogLevel level = check.warned() ? LogLevel.WARNING : LogLevel.ERROR;
    String message = check.message() == null ? "no reason was recorded." : check.message();
    return new Finding(
        check.story(), level, check.violated(), ControlCharacters.singleLine(message));
  }

  /** A message that names the story and the check is not prefixed. */
  private static String text(Finding finding, List<String> checks) {
    String message = finding.message();
    boolean namesCheck = finding.violated() || checks.stream().allMatch(message::contains);
    if (namesCheck && message.contains(finding.story())) {
      return message;
    }
    String status = finding.violated() ? "is violated" : "could not be measured";
    return "%s of %s %s: %s".formatted(String.join(", ", checks), finding.story(), status, message);
  }
}
