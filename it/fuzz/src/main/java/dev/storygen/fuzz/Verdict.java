package dev.storygen.fuzz;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the gate says of a story.
 *
 * @param outcomes of its checks; empty if none was reported
 * @param finished whether the end of the story was reported
 */
record Verdict(List<CheckOutcome> outcomes, boolean finished) {

  /** Whether the build would go on. */
  boolean accepted() {
    return finished && !outcomes.isEmpty() && outcomes.stream().noneMatch(Verdict::fails);
  }

  /** The names of the checks that fail the build. */
  Set<String> failing() {
    return outcomes.stream()
        .filter(Verdict::fails)
        .map(CheckOutcome::check)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of all checks that were made. */
  Set<String> checks() {
    return outcomes.stream().map(CheckOutcome::check).collect(Collectors.toSet());
  }

  /** The first message of a check that fails the build; empty if there is none. */
  String reason() {
    return outcomes.stream()
        .filter(Verdict::fails)
        .filter(outcome -> !outcome.reportedElsewhere())
        .map(CheckOutcome::message)
        .findFirst()
        .orElse("");
  }

  /** Whether a check failed itself: faults of files are violations. */
  boolean unmeasured() {
    return outcomes.stream().anyMatch(it -> it.unmeasured() && !it.reportedElsewhere());
  }

  private static boolean fails(CheckOutcome outcome) {
    return !outcome.passed() && outcome.severity() == Severity.ERROR;
  }
}
