package dev.storygen.report.html.story;

import dev.storygen.model.CheckOutcome;
import java.util.Collection;
import java.util.Locale;

/** The status of a check, a story or a run, the worst first. */
public enum ResultStatus {
  FAILED("failed"),
  /** No check ran, or one could not measure. */
  UNMEASURED("not measured"),
  /** The run stopped before the story was complete. */
  UNFINISHED("not finished"),
  /** Generated, and no check ran yet. */
  MADE("made, not checked"),
  WARNED("passed with warnings"),
  /** A limit does not hold, and the baseline accepts that. */
  ACCEPTED("accepted by the baseline"),
  PASSED("passed"),
  /** The run has no stories. */
  NONE("no stories");

  private final String label;

  ResultStatus(String label) {
    this.label = label;
  }

  /** The text to display: {@code passed with warnings}. */
  public String label() {
    return label;
  }

  /** The label with a capital: {@code Passed with warnings}. */
  public String headline() {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /** The name in CSS classes and the script: {@code warned}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the story failed, or it is unknown whether it is good. */
  public boolean problem() {
    return compareTo(MADE) < 0;
  }

  /** The status of one check. */
  public static ResultStatus of(CheckOutcome check) {
    if (check.passed()) {
      return PASSED;
    }
    if (check.accepted() || check.dependsOnAccepted()) {
      return ACCEPTED;
    }
    return check.unmeasured() ? UNMEASURED : check.warned() ? WARNED : FAILED;
  }

  /** The worst status; {@link #NONE} of none. */
  public static ResultStatus worst(Collection<ResultStatus> statuses) {
    return statuses.stream().min(ResultStatus::compareTo).orElse(NONE);
  }
}
