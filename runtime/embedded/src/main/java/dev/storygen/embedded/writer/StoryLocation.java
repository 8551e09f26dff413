package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.EnglishText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A location of a story.
 *
 * @param phrase with its preposition, for example "at a lighthouse in Maine"
 */
record StoryLocation(String phrase) {

  private static final Pattern PREPOSITION =
      Pattern.compile("(?i)(in|at|on|near|under|by|inside|outside|aboard|behind)\\s+(.+)");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i).*?\\b((?:in|at|on|near|inside|aboard) (?:an?|the|my|her|his|our|\\p{Lu}).*)");
  private static final Pattern DETERMINED =
      Pattern.compile("(?i)(an?|the|my|her|his|our|their|this|that)\\s+(.+)");

  /**
   * Parses a location of a brief.
   *
   * @param nouns preposition, then the nouns that take it
   */
  static StoryLocation of(String value, Map<String, List<String>> nouns) {
    String plain = Phrase.plain(value);
    Matcher prepared = PREPOSITION.matcher(plain);
    if (prepared.matches()) {
      return new StoryLocation(
          prepared.group(1).toLowerCase(Locale.ROOT) + " " + prepared.group(2));
    }
    Matcher tail = TAIL.matcher(plain);
    if (Phrase.of(plain).clause() && tail.matches()) {
      return new StoryLocation(tail.group(1));
    }
    Matcher determined = DETERMINED.matcher(plain);
    if (determined.matches()) {
      String article = determined.group(1).toLowerCase(Locale.ROOT);
      String rest = determined.group(2);
      return new StoryLocation(preposition(rest, nouns).orElse("in") + " " + article + " " + rest);
    }
    return withoutDeterminer(plain, nouns);
  }

  /** The location in a title, if it contains one. */
  static Optional<StoryLocation> inTitle(String title, Map<String, List<String>> nouns) {
    String lower = title.toLowerCase(Locale.ROOT).replaceAll("'s\\b", "");
    return nouns.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(noun -> Map.entry(noun, entry.getKey())))
        .filter(entry -> lower.matches(".*\\b" + Pattern.quote(entry.getKey()) + "\\b.*"))
        .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> new StoryLocation(withPreposition(entry.getValue(), entry.getKey(), "the ")));
  }

  /** The location at a later mention, for example "that lighthouse in Maine". */
  String backReference() {
    String noun = phrase.replaceFirst("^\\S+ ", "");
    return noun.replaceFirst("(?i)^(an?|the) ", "that ");
  }

  private static StoryLocation withoutDeterminer(String text, Map<String, List<String>> nouns) {
    String lower = text.toLowerCase(Locale.ROOT);
    Optional<String> preposition = preposition(lower, nouns);
    boolean proper =
        text.matches("\\p{Lu}.* \\p{Lu}.*")
            && !text.matches(
                "(?i)(small|old|big|quiet|abandoned|rural|remote|coastal|suburban|family|local|busy|tiny|empty|haunted) .*");
    if (preposition.isEmpty() || proper) {
      return new StoryLocation(
          preposition.orElse("in")
              + " "
              + (text.matches("\\p{Lu}.*|.* \\p{Lu}.*") ? text : "the " + text));
    }
    String article = lower.contains(" ") ? "a " : "the ";
    String small =
        text.equals(lower) || text.matches("\\p{Lu}\\P{Lu}*|(\\p{Lu}\\p{Ll}+ ?)+")
            ? lower
            : decapitalized(text);
    return new StoryLocation(withPreposition(preposition.get(), small, article));
  }

  private static String withPreposition(String preposition, String noun, String article) {
    boolean none = noun.matches("home|work|school|college|church|sea|prison|college|downtown");
    return EnglishText.corrected(preposition + " " + (none ? "" : article) + noun)
        .replaceFirst("^.", preposition.substring(0, 1));
  }

  private static String decapitalized(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The preposition of the head noun, which precedes any "in", "of" or "by". */
  private static Optional<String> preposition(String text, Map<String, List<String>> nouns) {
    String head =
        text.toLowerCase(Locale.ROOT).split(",| (in|of|by|near|on|at|outside|where|with|that) ")[0];
    return nouns.entrySet().stream()
        .filter(
            entry -> entry.getValue().stream().anyMatch(noun -> (" " + head).endsWith(" " + noun)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
