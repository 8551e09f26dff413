package dev.storygen.model;

import dev.storygen.model.BriefKey.ValueType;
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
 * @param texts by key of {@link ValueType#TEXT}; empty texts are dropped
 * @param lists by key of {@link ValueType#LIST}; empty lists are dropped
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
   * @throws IllegalArgumentException if a text or a list has a key of another type
   */
  public StoryIdea {
    Map<BriefKey, String> givenTexts = new EnumMap<>(BriefKey.class);
    texts.forEach((key, text) -> givenTexts.put(requireType(key, ValueType.TEXT), text));
    givenTexts.values().removeIf(String::isEmpty);
    texts = Collections.unmodifiableMap(givenTexts);
    Map<BriefKey, List<String>> givenLists = new EnumMap<>(BriefKey.class);
    lists.forEach(
        (key, list) -> givenLists.put(requireType(key, ValueType.LIST), List.copyOf(list)));
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
   * @throws IllegalArgumentException if the key is not of {@link ValueType#TEXT}
   */
  public String text(BriefKey key) {
    return texts.getOrDefault(requireType(key, ValueType.TEXT), "");
  }

  /**
   * The texts of a key, empty if the idea has none.
   *
   * @throws IllegalArgumentException if the key is not of {@link ValueType#LIST}
   */
  public List<String> list(BriefKey key) {
    return lists.getOrDefault(requireType(key, ValueType.LIST), List.of());
  }

  private static BriefKey requireType(BriefKey key, ValueType type) {
    if (key.type() != type) {
      throw new IllegalArgumentException(key + " is not a key of type " + type + ".");
    }
    return key;
  }
}
