package dev.storygen.embedded.ideas;

import dev.storygen.embedded.grammar.EnglishText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A user's topic, made fit for titles and sentences: words in Latin letters, which are all that the
 * embedded voice can say.
 *
 * @param words may be none
 */
record TopicWords(List<String> words) {

  /** Words that a headline leaves small, and that no phrase ends with. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "with", "by",
          "from", "as", "my", "our", "their", "his", "her", "your", "its", "that", "who", "which");

  /** Longer topics are cut for a title. */
  private static final int TITLE_CHARACTERS = 48;

  /** A longer one is no name that a title can begin with. */
  private static final int NAME_WORDS = 3;

  /** What is quoted of a topic that is no phrase but a story of its own. */
  private static final int QUOTED_CHARACTERS = 140;

  static TopicWords of(String topic) {
    String plain =
        Normalizer.normalize(topic, Normalizer.Form.NFKC)
            .replaceAll("[\u2018\u2019]", "'")
            .replaceAll("[:;\u2013\u2014]+", ", ")
            .replaceAll("[/_|()\\[\\]{}<>\\\\]+", " ");
    List<String> words =
        Arrays.stream(plain.split("\\s+"))
            .filter(TopicWords::isLatin)
            .map(TopicWords::cleaned)
            .filter(word -> !word.isEmpty())
            .toList();
    return new TopicWords(words);
  }

  /** As much of it as stands in a sentence, without a full stop; empty where nothing is left. */
  String phrase() {
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String word : words) {
      String part = word.substring(0, Math.min(word.length(), TITLE_CHARACTERS));
      length += part.length() + 1;
      if (length > TITLE_CHARACTERS + 1) {
        break;
      }
      kept.add(part);
    }
    boolean cut = kept.size() < words.size();
    while (cut && kept.size() > 1 && SMALL.contains(last(kept).toLowerCase(Locale.ROOT))) {
      kept.remove(kept.size() - 1);
    }
    return String.join(" ", kept).replaceAll("[,.'-]+$", "");
  }

  /** The title of a story about it: {@code Night Trains: The Spare Key}. */
  String title(String object) {
    if (phrase().isEmpty()) {
      return EnglishText.capitalized(object);
    }
    return words.size() <= NAME_WORDS
        ? headline() + ": " + EnglishText.capitalized(object)
        : EnglishText.capitalized(object) + ": " + headline();
  }

  /** A user's own words on one line, whatever their script, cut where they are very long. */
  static String quoted(String topic) {
    String line = topic.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= QUOTED_CHARACTERS) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, QUOTED_CHARACTERS));
    return cut.replaceFirst("(?<=.{60})\\s\\S*$", "").strip() + "\u2026";
  }

  private String headline() {
    String[] parts = phrase().split(" ");
    for (int i = 0; i < parts.length; i++) {
      if (i == 0 || !SMALL.contains(parts[i])) {
        parts[i] = EnglishText.capitalized(parts[i]);
      }
    }
    return String.join(" ", parts);
  }

  private static boolean isLatin(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> letter < 0x250 || letter >= 0x1E00 && letter < 0x1F00);
  }

  private static String cleaned(String word) {
    return word.replaceAll("[^\\p{IsLatin}0-9'&,.%$-]+", "").replaceAll("^[',.-]+|['.-]+$", "");
  }

  private static String last(List<String> list) {
    return list.get(list.size() - 1);
  }
}
