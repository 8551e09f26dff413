package dev.storygen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys of a brief, in the order in which they are written.
 *
 * <p>The one table of keys: the files' reader and writer, the prompts' values and the schema of
 * proposed ideas derive from it. A new {@link ValueType#TEXT} or {@link ValueType#LIST} key is one
 * entry here and one row in {@code docs/briefs.md}.
 */
public enum BriefKey {
  TITLE("title", ValueType.TITLE, "story_title", "storyTitle"),
  NARRATOR_GENDER("narratorGender", ValueType.GENDER),
  TONE("tone", ValueType.TEXT),
  THEME("theme", ValueType.TEXT),
  NARRATOR_TYPE("narratorType", ValueType.TEXT),
  OTHER_CHARACTER("otherCharacter", ValueType.TEXT),
  OUTCOME("outcome", ValueType.TEXT),
  EMOTIONAL_CORE("emotionalCore", ValueType.TEXT),
  POWER_DYNAMIC("powerDynamic", ValueType.TEXT),
  TIMELINE("timeline", ValueType.TEXT),
  TWIST_TYPE("twistType", ValueType.TEXT),
  CHARACTER_ARC("characterArc", ValueType.TEXT),
  VOICE_STYLE("voiceStyle", ValueType.TEXT),
  TARGET_MORAL("targetMoral", ValueType.TEXT),
  LOCATIONS("locations", ValueType.LIST),
  MENTIONED_BRANDS("mentionedBrands", ValueType.LIST),
  GOAL("goal", ValueType.TEXT),
  POTENTIAL("potential", ValueType.SCORES, "potencial"),
  WORDS("words", ValueType.WORD_COUNT),
  IMAGES("images", ValueType.IMAGES),
  SCENES("scenes", ValueType.SCENES),
  BACKGROUND("background", ValueType.BACKGROUND),
  TRANSITION("transition", ValueType.TRANSITION),
  MUSIC("music", ValueType.MUSIC),
  FORMATS("formats", ValueType.FORMATS),
  VOICES("voices", ValueType.VOICES),
  LANGUAGE("language", ValueType.LANGUAGE),
  EXPECTED_DURATION("expectedDuration", ValueType.SECONDS),
  SPEAK_TITLE("speakTitle", ValueType.TRUTH),
  CAPTIONS("captions", ValueType.CAPTIONS),
  CHECKS("checks", ValueType.CHECKS),
  SCRIPT("script", ValueType.SCRIPT);

  /** What a key's value is, and where it is stored. */
  public enum ValueType {
    /** One line, required: {@link StoryIdea#title()}. */
    TITLE,
    /** {@code female} or {@code male}, female by default: {@link StoryIdea#narratorGender()}. */
    GENDER,
    /** A text, empty by default: {@link StoryIdea#text(BriefKey)}. */
    TEXT,
    /** Texts, none by default: {@link StoryIdea#list(BriefKey)}. */
    LIST,
    /** Scores by group: {@link StoryIdea#potential()}. */
    SCORES,
    /** A whole number, {@link StoryIdea#DEFAULT_WORDS} by default: {@link StoryIdea#words()}. */
    WORD_COUNT,
    /** Files, or the word {@code generate}: {@link Delivery#images()}. */
    IMAGES,
    /** Files with the words that they are shown from: {@link Visuals#scenes()}. */
    SCENES,
    /** {@code drawn}, or a video file or folder: {@link Visuals#background()}. */
    BACKGROUND,
    /** A word: {@link Visuals#transition()}. */
    TRANSITION,
    /** {@code generated}, {@code none}, or a file or folder: {@link Delivery#music()}. */
    MUSIC,
    /** Names of formats or sizes, as the build says by default: {@link Delivery#formats()}. */
    FORMATS,
    /** Voices by speaker: {@link Delivery#voices()}. */
    VOICES,
    /** A BCP 47 tag, {@code en-US} by default: {@link Delivery#language()}. */
    LANGUAGE,
    /** A number of seconds: {@link Delivery#expectedDuration()}. */
    SECONDS,
    /** {@code true} or {@code false}: {@link Delivery#titleSpoken()}. */
    TRUTH,
    /** Settings of captions: {@link Delivery#captions()}. */
    CAPTIONS,
    /** Settings by check: {@link Delivery#checks()}. */
    CHECKS,
    /** A text of several paragraphs: {@link StoryBrief#script()}. */
    SCRIPT
  }

  private static final Set<ValueType> DETAILS =
      Set.of(ValueType.TEXT, ValueType.LIST, ValueType.SCORES);

  private final String label;
  private final ValueType type;
  private final List<String> aliases;

  BriefKey(String label, ValueType type, String... aliases) {
    this.label = label;
    this.type = type;
    this.aliases = List.of(aliases);
  }

  /** The camelCase name, which is written to files and used in messages and documentation. */
  public String label() {
    return label;
  }

  public ValueType type() {
    return type;
  }

  /** Whether the value describes the story beyond its title and narrator. */
  public boolean isDetail() {
    return DETAILS.contains(type);
  }

  /**
   * The key with this name: its label, the label in snake_case as the Python StoryGenerator writes
   * it, or an alias.
   */
  public static Optional<BriefKey> of(String name) {
    return Arrays.stream(values()).filter(key -> key.hasName(name)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(BriefKey::label).toList();
  }

  /** The keys of a type, in order. */
  public static List<BriefKey> ofType(ValueType type) {
    return Arrays.stream(values()).filter(key -> key.type == type).toList();
  }

  /** The keys that {@link #isDetail() describe} a story, in order. */
  public static List<BriefKey> details() {
    return Arrays.stream(values()).filter(BriefKey::isDetail).toList();
  }

  /** The keys that a proposed idea has, in order. */
  public static List<BriefKey> proposed() {
    return Stream.concat(Stream.of(TITLE, NARRATOR_GENDER), details().stream()).toList();
  }

  private boolean hasName(String name) {
    return name.equals(label)
        || name.equals(name().toLowerCase(Locale.ROOT))
        || aliases.contains(name);
  }
}
