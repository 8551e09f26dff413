package dev.storygen.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A key of a brief, in camelCase and in the Python StoryGenerator's snake_case. */
enum BriefKey {
  TITLE("title", "story_title", "storyTitle"),
  NARRATOR_GENDER("narratorGender"),
  TONE("tone"),
  THEME("theme"),
  NARRATOR_TYPE("narratorType"),
  OTHER_CHARACTER("otherCharacter"),
  OUTCOME("outcome"),
  EMOTIONAL_CORE("emotionalCore"),
  POWER_DYNAMIC("powerDynamic"),
  TIMELINE("timeline"),
  TWIST_TYPE("twistType"),
  CHARACTER_ARC("characterArc"),
  VOICE_STYLE("voiceStyle"),
  TARGET_MORAL("targetMoral"),
  LOCATIONS("locations"),
  MENTIONED_BRANDS("mentionedBrands"),
  GOAL("goal"),
  POTENTIAL("potential", "potencial"),
  WORDS("words"),
  IMAGES("images"),
  LANGUAGE("language"),
  EXPECTED_DURATION("expectedDuration"),
  SCRIPT("script");

  private final String label;
  private final List<String> aliases;

  BriefKey(String label, String... aliases) {
    this.label = label;
    this.aliases = List.of(aliases);
  }

  /** The name that messages and the documentation use. */
  String label() {
    return label;
  }

  static Optional<BriefKey> of(String written) {
    return Arrays.stream(values()).filter(key -> key.isWritten(written)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(BriefKey::label).toList();
  }

  private boolean isWritten(String written) {
    return written.equals(label)
        || written.equals(name().toLowerCase(Locale.ROOT))
        || aliases.contains(written);
  }
}
