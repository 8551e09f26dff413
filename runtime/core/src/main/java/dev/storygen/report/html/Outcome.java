package dev.storygen.report.html;

import dev.storygen.report.Metrics.CheckOutcome;
import java.util.List;
import java.util.Locale;

/** How a story, or all of them, came out; the worst first. */
enum Outcome {
  FAILED("failed"),
  /** It is not known whether it is good. */
  UNJUDGED("could not be judged"),
  /** The run was stopped before it was done. */
  UNFINISHED("not finished"),
  WARNED("passed with warnings"),
  PASSED("passed"),
  /** Nothing has judged it yet. */
  MADE("made, not judged");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** For people: {@code passed with warnings}. */
  String words() {
    return words;
  }

  /** For style sheets and scripts: {@code warned}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a check found. */
  static Outcome of(CheckOutcome check) {
    if (check.passed()) {
      return PASSED;
    }
    return check.unmeasured() ? UNJUDGED : check.warned() ? WARNED : FAILED;
  }

  /** The worst; what was made where there is nothing to choose from. */
  static Outcome worst(List<Outcome> outcomes) {
    return outcomes.stream().min(Outcome::compareTo).orElse(MADE);
  }
}
