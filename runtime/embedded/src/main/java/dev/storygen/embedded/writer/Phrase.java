package dev.storygen.embedded.writer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * Free text of a brief in a form that can be part of a sentence.
 *
 * @param text without a full stop; starts in lower case unless it starts with a name
 * @param clause whether it is a clause ("she leaves him") and not a noun phrase
 */
record Phrase(String text, boolean clause) {

  private static final Pattern FINITE =
      Pattern.compile(
          "(?i)(^(i|he|she|they|we|it|you|who|what|everyone|nobody|no one|someone|don't|do"
              + " not|always|never|be|trust(?!"
              + " (?:between|among|and|in|issues)\\b)|listen|speak|stand|follow|keep|let|if|when)\\b.*|^(the|my|his|her|their)"
              + " [\\w'-]+(?<!ss) [a-z]+s (?!of\\b).*"
              + "|.*\\b(is|are|was|were|has|have|had|will|can|cannot|can't|won't|isn't|aren't"
              + "|does|doesn't|did|didn't|should|must|gets|goes|makes|takes|leaves|finds|wins"
              + "|loses|learns|becomes|conquers|realizes|discovers|reveals|walks|returns"
              + "|hits|comes|quits|forgives|never|pays|heals|matters)\\b.*)");

  /** The phrase of a field; empty if the field is. */
  static Phrase of(String value) {
    String plain = plain(value);
    boolean clause = FINITE.matcher(plain).matches();
    return new Phrase(clause ? uncapitalized(plain) : joined(uncapitalized(plain)), clause);
  }

  /**
   * Removes characters that cannot be spoken, such as underscores and brackets, and final
   * punctuation.
   */
  static String plain(String value) {
    String spaced =
        value
            .replaceAll("\\s+", " ") // first, so that no later pattern meets a long run
            .replaceAll("\\s*\\(([^)]*)\\)", ", $1")
            .replaceAll("[_\\[\\]{}|<>*#\"\\\\/\\p{So}\\p{Cntrl}]+", " ")
            .replaceAll("[\u2018\u2019]", "'")
            .replaceAll("[\u201c\u201d]", "")
            .replaceAll("\\s*[\u2013\u2014:;]+\\s*", ", ")
            .replaceAll("\\s+", " ")
            .strip();
    String open = StringUtils.strip(spaced, " .,!?-");
    boolean allCaps =
        open.length() > 4
            && open.equals(open.toUpperCase(Locale.ROOT))
            && open.matches(".*[A-Z].*");
    return allCaps ? open.toLowerCase(Locale.ROOT) : open;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** A copy with another text. */
  Phrase with(String other) {
    return new Phrase(other, clause);
  }

  /** Joins parts as "x, y and z". */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static String joined(String text) {
    List<String> parts =
        Arrays.stream(text.split("\\s*,\\s*(and\\s+)?")).filter(part -> !part.isBlank()).toList();
    return list(parts);
  }

  /**
   * Starts in lower case; entirely in lower case if every word is capitalised, as in a headline.
   */
  private static String uncapitalized(String text) {
    String[] words = text.split(" ");
    boolean headline =
        words.length > 1 && Arrays.stream(words).allMatch(word -> word.matches("\\p{Lu}.*"));
    if (headline) {
      return text.toLowerCase(Locale.ROOT);
    }
    boolean keep = text.matches("(I\\b|\\p{Lu}\\p{Lu}).*") || text.isEmpty();
    return keep ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
