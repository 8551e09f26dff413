package dev.storygen.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of a story.
 *
 * @param made whether every stage did its work; null where the story was only judged
 * @param passed checks
 * @param violated checks that fail the build, by name
 * @param warned checks that are violated and may be
 * @param unmeasured checks that could not be made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PastStory(
    Boolean made, int passed, List<String> violated, List<String> warned, List<String> unmeasured) {

  public PastStory {
    violated = violated == null ? List.of() : List.copyOf(violated);
    warned = warned == null ? List.of() : List.copyOf(warned);
    unmeasured = unmeasured == null ? List.of() : List.copyOf(unmeasured);
  }

  /** Whether it was not made, or a check fails the build. */
  public boolean failed() {
    return Boolean.FALSE.equals(made) || !violated.isEmpty() || !unmeasured.isEmpty();
  }

  /** Whether any check was made of it. */
  public boolean judged() {
    return passed + violated.size() + warned.size() + unmeasured.size() > 0;
  }
}
