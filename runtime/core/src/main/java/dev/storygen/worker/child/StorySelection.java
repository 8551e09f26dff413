package dev.storygen.worker.child;

import dev.storygen.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Selects stories by the ids that a user named, as in {@code storygen.story}. */
final class StorySelection {

  private StorySelection() {}

  /**
   * The stories with one of the ids; all stories if {@code ids} is empty.
   *
   * @throws IllegalArgumentException if no story has one of the ids
   */
  static <T> List<T> of(Collection<T> all, Function<T, String> id, List<String> ids) {
    requireKnown("storygen.story", all, id, ids);
    return all.stream().filter(story -> ids.isEmpty() || ids.contains(id.apply(story))).toList();
  }

  /**
   * Rejects ids that no story has.
   *
   * @param parameter the parameter with the ids, for the message
   * @throws IllegalArgumentException if no story has one of the ids
   */
  static <T> void requireKnown(
      String parameter, Collection<T> all, Function<T, String> id, List<String> ids) {
    List<String> known = all.stream().map(id).toList();
    for (String story : ids) {
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
