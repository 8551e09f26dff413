package dev.storygen.check.script;

import dev.storygen.speech.SpokenText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/**
 * The phrases of a text: runs of four words, or of eight characters where words are not separated.
 *
 * @param count how many there are
 * @param distinct how many different ones
 * @param mostFrequent the most frequent one and how often it is said; empty if none is repeated
 */
record Phrases(int count, int distinct, String mostFrequent) {

  private static final int WORDS = 4;
  private static final int CHARACTERS = 8;
  private static final int MAX_QUOTED = 60;

  static Phrases of(String text) {
    boolean spaced = SpokenText.of(text).spaced();
    List<String> units = spaced ? words(text) : characters(text);
    int length = spaced ? WORDS : CHARACTERS;
    String separator = spaced ? " " : "";
    Map<Long, Integer> counts = new HashMap<>();
    int most = 1;
    int at = -1;
    int count = Math.max(0, units.size() - length + 1);
    for (int i = 0; i < count; i++) {
      int seen = counts.merge(hash(units, i, length), 1, Integer::sum);
      if (seen > most) {
        most = seen;
        at = i;
      }
    }
    String frequent =
        at < 0
            ? ""
            : "'%s' %d times"
                .formatted(
                    StringUtils.abbreviate(
                        String.join(separator, units.subList(at, at + length)), MAX_QUOTED),
                    most);
    return new Phrases(count, counts.size(), frequent);
  }

  /** Phrases that were said before, of all, 0 to 1. */
  double repeatedShare() {
    return count == 0 ? 0 : 1 - (double) distinct / count;
  }

  private static long hash(List<String> units, int from, int length) {
    long hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + units.get(i).hashCode();
    }
    return hash;
  }

  /** Words in lower case without marks around them. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'') {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static List<String> characters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .toList();
  }
}
