package dev.storygen.worker;

import dev.storygen.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The stories that a user asked for by {@code storygen.story}. */
final class Selection {

  private Selection() {}

  /**
   * Those of {@code all} that are wanted; all where none is named.
   *
   * @throws IllegalArgumentException if one is named that there is not
   */
  static <T> List<T> of(Collection<T> all, Function<T, String> id, List<String> wanted) {
    List<String> known = all.stream().map(id).toList();
    for (String story : wanted) {
      if (!known.contains(story)) {
        throw new IllegalArgumentException(
            "storygen.story names '"
                + story
                + "', but there is no such story."
                + Suggestion.of(story, known)
                + " There are: "
                + String.join(", ", known)
                + ".");
      }
    }
    return all.stream().filter(one -> wanted.isEmpty() || wanted.contains(id.apply(one))).toList();
  }
}
