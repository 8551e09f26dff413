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
 * proposed ideas derive from it. A new {@link Kind#TEXT} or {@link Kind#LIST} key is one entry here
 * and one row in {@code docs/briefs.md}.
 */
public enum BriefKey {
  TITLE("title", Kind.TITLE, "story_title", "storyTitle"),
  NARRATOR_GENDER("narratorGender", Kind.GENDER),
  TONE("tone", Kind.TEXT),
  THEME("theme", Kind.TEXT),
  NARRATOR_TYPE("narratorType", Kind.TEXT),
  OTHER_CHARACTER("otherCharacter", Kind.TEXT),
  OUTCOME("outcome", Kind.TEXT),
  EMOTIONAL_CORE("emotionalCore", Kind.TEXT),
  POWER_DYNAMIC("powerDynamic", Kind.TEXT),
  TIMELINE("timeline", Kind.TEXT),
  TWIST_TYPE("twistType", Kind.TEXT),
  CHARACTER_ARC("characterArc", Kind.TEXT),
  VOICE_STYLE("voiceStyle", Kind.TEXT),
  TARGET_MORAL("targetMoral", Kind.TEXT),
  LOCATIONS("locations", Kind.LIST),
  MENTIONED_BRANDS("mentionedBrands", Kind.LIST),
  GOAL("goal", Kind.TEXT),
  POTENTIAL("potential", Kind.SCORES, "potencial"),
  WORDS("words", Kind.WORD_COUNT),
  IMAGES("images", Kind.IMAGES),
  LANGUAGE("language", Kind.LANGUAGE),
  EXPECTED_DURATION("expectedDuration", Kind.SECONDS),
  SCRIPT("script", Kind.SCRIPT);

  /** What a key's value is, and where it is stored. */
  public enum Kind {
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
    /** A BCP 47 tag, {@code en-US} by default: {@link Delivery#language()}. */
    LANGUAGE,
    /** A number of seconds: {@link Delivery#expectedDuration()}. */
    SECONDS,
    /** A text of several paragraphs: {@link StoryBrief#script()}. */
    SCRIPT
  }

  private static final Set<Kind> DETAILS = Set.of(Kind.TEXT, Kind.LIST, Kind.SCORES);

  private final String label;
  private final Kind kind;
  private final List<String> aliases;

  BriefKey(String label, Kind kind, String... aliases) {
    this.label = label;
    this.kind = kind;
    this.aliases = List.of(aliases);
  }

  /** The camelCase name, which is written to files and used in messages and documentation. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the value describes the story beyond its title and narrator. */
  public boolean isDetail() {
    return DETAILS.contains(kind);
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

  /** The keys of a kind, in order. */
  public static List<BriefKey> ofKind(Kind kind) {
    return Arrays.stream(values()).filter(key -> key.kind == kind).toList();
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
