package dev.storygen.embedded.ideas;

import dev.storygen.embedded.grammar.EnglishText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a topic that can be used in titles and sentences: those in Latin letters, which the
 * embedded voice supports.
 *
 * @param words may be none
 */
record TopicWords(List<String> words) {

  /** Words that stay in lower case in a title, and that do not end a phrase. */
  private static final Set<String> MINOR_WORDS =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "with", "by",
          "from", "as", "my", "our", "their", "his", "her", "your", "its", "that", "who", "which");

  /** Length from which a topic is truncated in a title. */
  private static final int TITLE_CHARACTERS = 48;

  /** A title starts with a topic of up to this many words, and ends with a longer one. */
  private static final int NAME_WORDS = 3;

  /** Length from which a quoted topic is truncated. */
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

  /** The topic as a phrase of limited length, without a full stop; empty if it has no words. */
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
    while (cut && kept.size() > 1 && MINOR_WORDS.contains(last(kept).toLowerCase(Locale.ROOT))) {
      kept.remove(kept.size() - 1);
    }
    return String.join(" ", kept).replaceAll("[,.'-]+$", "");
  }

  /** The title of a story about the topic, for example {@code Night Trains: The Spare Key}. */
  String title(String object) {
    if (phrase().isEmpty()) {
      return EnglishText.capitalized(object);
    }
    return words.size() <= NAME_WORDS
        ? headline() + ": " + EnglishText.capitalized(object)
        : EnglishText.capitalized(object) + ": " + headline();
  }

  /** A topic in any script on one line, truncated after {@value #QUOTED_CHARACTERS} characters. */
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
      if (i == 0 || !MINOR_WORDS.contains(parts[i])) {
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
