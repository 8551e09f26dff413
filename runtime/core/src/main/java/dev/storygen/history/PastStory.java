package dev.storygen.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The result of a story in an earlier run.
 *
 * @param made whether all stages succeeded; null if only checks ran
 * @param passed number of checks that passed
 * @param violated names of the checks that failed the build
 * @param warned names of the violated checks of severity warning
 * @param unmeasured names of the checks that could not measure, without those that refer to another
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PastStory(
    Boolean made, int passed, List<String> violated, List<String> warned, List<String> unmeasured) {

  public PastStory {
    violated = violated == null ? List.of() : List.copyOf(violated);
    warned = warned == null ? List.of() : List.copyOf(warned);
    unmeasured = unmeasured == null ? List.of() : List.copyOf(unmeasured);
  }

  /** Whether a stage failed, or a check failed the build. */
  public boolean failed() {
    return Boolean.FALSE.equals(made) || !violated.isEmpty() || !unmeasured.isEmpty();
  }

  /** Whether it did not fail and a check of severity warning is violated. */
  boolean passedWithWarnings() {
    return !failed() && !warned.isEmpty();
  }

  /** Whether any check ran. */
  public boolean checked() {
    return passed + violated.size() + warned.size() + unmeasured.size() > 0;
  }
}
