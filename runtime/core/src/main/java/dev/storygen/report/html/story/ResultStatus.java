package dev.storygen.report.html.story;

import dev.storygen.model.CheckOutcome;
import java.util.Collection;
import java.util.Locale;

/** How a story, or all of them, came out; the worst first. */
public enum ResultStatus {
  FAILED("failed"),
  /** It is not known whether it is good. */
  UNJUDGED("could not be judged"),
  /** The run was stopped before it was done. */
  UNFINISHED("not finished"),
  /** Nothing has judged it yet. */
  MADE("made, not judged"),
  WARNED("passed with warnings"),
  PASSED("passed"),
  /** There is no story. */
  NOTHING("nothing to judge");

  private final String words;

  ResultStatus(String words) {
    this.words = words;
  }

  /** For people: {@code passed with warnings}. */
  public String words() {
    return words;
  }

  /** For people, as a heading. */
  public String headline() {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** For style sheets and scripts: {@code warned}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody has to look. */
  public boolean bad() {
    return compareTo(MADE) < 0;
  }

  public static ResultStatus of(CheckOutcome check) {
    if (check.passed()) {
      return PASSED;
    }
    return check.unmeasured() ? UNJUDGED : check.warned() ? WARNED : FAILED;
  }

  public static ResultStatus worst(Collection<ResultStatus> outcomes) {
    return outcomes.stream().min(ResultStatus::compareTo).orElse(NOTHING);
  }
}
