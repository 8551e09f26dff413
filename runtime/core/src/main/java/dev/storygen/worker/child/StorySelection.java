package dev.storygen.worker.child;

import dev.storygen.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Stories that a user named, by {@code storygen.story} above all. */
final class StorySelection {

  private StorySelection() {}

  /**
   * Those of {@code all} that are wanted; all where none is named.
   *
   * @throws IllegalArgumentException if one is named that there is not
   */
  static <T> List<T> of(Collection<T> all, Function<T, String> id, List<String> wanted) {
    requireKnown("storygen.story", all, id, wanted);
    return all.stream().filter(one -> wanted.isEmpty() || wanted.contains(id.apply(one))).toList();
  }

  /**
   * Refuses a name that no story has.
   *
   * @param parameter that names stories
   * @throws IllegalArgumentException if one is named that there is not
   */
  static <T> void requireKnown(
      String parameter, Collection<T> all, Function<T, String> id, List<String> named) {
    List<String> known = all.stream().map(id).toList();
    for (String story : named) {
      if (!known.contains(story)) {
        throw new IllegalArgumentException(
            parameter
                + " names '"
                + story
                + "', but there is no such story."
                + Suggestion.of(story, known)
                + " There are: "
                + String.join(", ", known)
                + ".");
      }
    }
  }
}
