package dev.storygen.piper;

import dev.storygen.model.Gender;
import dev.storygen.provider.Options;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The speakers of a model.
 *
 * @param config of the model
 * @param female the speaker of stories with a female narrator, a name or a number from 0
 * @param male of those with a male narrator
 * @param distinct whether the two were chosen
 */
record Speakers(VoiceConfig config, String female, String male, boolean distinct) {

  static final String FIRST = "0";

  /** Names in a message. */
  private static final int MAX_NAMES = 10;

  /**
   * Reads {@code speaker} for all stories, else {@code femaleSpeaker} and {@code maleSpeaker}.
   *
   * @throws IllegalArgumentException if the model has no such speaker
   */
  static Speakers of(Options options, VoiceConfig config) {
    Optional<String> one = speaker("speaker", options, config);
    Optional<String> female = speaker("femaleSpeaker", options, config);
    Optional<String> male = speaker("maleSpeaker", options, config);
    String other = one.orElse(FIRST);
    return new Speakers(
        config,
        one.isPresent() ? other : female.orElse(other),
        one.isPresent() ? other : male.orElse(other),
        one.isEmpty() && female.isPresent() && male.isPresent());
  }

  /** Those of a model without settings. */
  static Speakers all(VoiceConfig config) {
    return new Speakers(config, FIRST, FIRST, false);
  }

  private static Optional<String> speaker(String key, Options options, VoiceConfig config) {
    Optional<String> speaker = options.text(key);
    speaker
        .filter(name -> find(name, config).isEmpty())
        .ifPresent(
            name -> {
              throw options.expected(key, name, "a speaker of the model: " + names(config));
            });
    return speaker;
  }

  /** The id of a narrator's speaker. */
  long id(Gender gender) {
    return find(gender == Gender.FEMALE ? female : male, config).orElse(0L);
  }

  /** Why there is no speaker of a name, as a predicate; empty if there is. */
  Optional<String> defect(String name) {
    boolean gender = List.of("female", "male").contains(name.toLowerCase(Locale.ROOT));
    if (gender) {
      return distinct
          ? Optional.empty()
          : Optional.of(
              "has no voice for each gender. Set <femaleSpeaker> and <maleSpeaker> to speakers of"
                  + " the model, or name one here: "
                  + names(config));
    }
    return find(name, config).isPresent()
        ? Optional.empty()
        : Optional.of("has the speakers " + names(config));
  }

  /** With one speaker for all. */
  Speakers only(String name) {
    if (find(name, config).isEmpty()) {
      throw new IllegalArgumentException(
          "The piper voice has no speaker '" + name + "': " + names(config) + ".");
    }
    return new Speakers(config, name, name, false);
  }

  private static Optional<Long> find(String name, VoiceConfig config) {
    Map<String, Long> named = config.speakers();
    if (named.containsKey(name)) {
      return Optional.of(named.get(name));
    }
    return name.length() < 10 && name.chars().allMatch(Character::isDigit) && !name.isEmpty()
        ? Optional.of(Long.valueOf(name)).filter(id -> id < config.speakerCount())
        : Optional.empty();
  }

  private static String names(VoiceConfig config) {
    String numbers = config.speakerCount() == 1 ? "0" : "0 to " + (config.speakerCount() - 1);
    List<String> names = config.speakers().keySet().stream().sorted().limit(MAX_NAMES).toList();
    return numbers + (names.isEmpty() ? "" : ", or by name, as " + String.join(", ", names));
  }

  /** For messages. */
  @Override
  public String toString() {
    return female.equals(male) ? "speaker " + female : "speakers " + female + " and " + male;
  }
}
