package dev.storygen.model;

import dev.storygen.model.BriefKey.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a story is about: all that its script is written from, and all that is proposed of a story.
 *
 * @param title not blank
 * @param narratorGender gender of the narrator and of the voice
 * @param texts by key of {@link Kind#TEXT}; empty texts are dropped
 * @param lists by key of {@link Kind#LIST}; empty lists are dropped
 * @param potential expected appeal to audiences
 * @param words target length of the script, in words
 */
public record StoryIdea(
    String title,
    Gender narratorGender,
    Map<BriefKey, String> texts,
    Map<BriefKey, List<String>> lists,
    Optional<Potential> potential,
    int words) {

  /** The default length of a script: about two and a half minutes at 145 words a minute. */
  public static final int DEFAULT_WORDS = 360;

  /**
   * An idea.
   *
   * @throws IllegalArgumentException if a text or a list has a key of another kind
   */
  public StoryIdea {
    Map<BriefKey, String> givenTexts = new EnumMap<>(BriefKey.class);
    texts.forEach((key, text) -> givenTexts.put(requireKind(key, Kind.TEXT), text));
    givenTexts.values().removeIf(String::isEmpty);
    texts = Collections.unmodifiableMap(givenTexts);
    Map<BriefKey, List<String>> givenLists = new EnumMap<>(BriefKey.class);
    lists.forEach((key, list) -> givenLists.put(requireKind(key, Kind.LIST), List.copyOf(list)));
    givenLists.values().removeIf(List::isEmpty);
    lists = Collections.unmodifiableMap(givenLists);
  }

  /** An idea that has only a title. */
  public static StoryIdea titled(String title) {
    return new StoryIdea(title, Gender.FEMALE, Map.of(), Map.of(), Optional.empty(), DEFAULT_WORDS);
  }

  /**
   * The text of a key, empty if the idea has none.
   *
   * @throws IllegalArgumentException if the key is not of {@link Kind#TEXT}
   */
  public String text(BriefKey key) {
    return texts.getOrDefault(requireKind(key, Kind.TEXT), "");
  }

  /**
   * The texts of a key, empty if the idea has none.
   *
   * @throws IllegalArgumentException if the key is not of {@link Kind#LIST}
   */
  public List<String> list(BriefKey key) {
    return lists.getOrDefault(requireKind(key, Kind.LIST), List.of());
  }

  private static BriefKey requireKind(BriefKey key, Kind kind) {
    if (key.kind() != kind) {
      throw new IllegalArgumentException(key + " is not a key of kind " + kind + ".");
    }
    return key;
  }
}
