package dev.storygen.speech;

import dev.storygen.model.ShownText;
import dev.storygen.speech.CueWords.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * A shown word, as far as the place of a break depends on it.
 *
 * @param columns its width
 * @param bare in lower case, without the punctuation around it
 * @param kinds as function words have them
 * @param opens whether it begins with an opening quote or bracket
 * @param capital whether it begins with a capital letter, and is not all capitals
 * @param mark the punctuation that it ends with
 */
record CueWord(
    int columns, String bare, Set<Kind> kinds, boolean opens, boolean capital, Mark mark) {

  /** The punctuation at the end of a word, closing quotes and brackets apart. */
  enum Mark {
    NONE,
    /** A full stop within a sentence: an abbreviation. */
    ABBREVIATION,
    CLAUSE,
    SENTENCE
  }

  private static final String CLAUSE_ENDS =
      ",;:\u2013\u2014\u2026\u060c\u061b\u3001\uff0c\uff1a\uff1b";
  private static final String SENTENCE_ENDS = ".!?\u061f\u0964\u3002\uff01\uff1f";

  static CueWord of(String text, boolean endsSentence, CueWords words) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    String written = text.substring(from, to);
    String bare = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    Mark mark = mark(text, to, endsSentence);
    boolean abbreviated = text.startsWith(".", to);
    return new CueWord(
        ShownText.columns(text),
        bare,
        words.kinds(abbreviated ? bare + "." : bare),
        opens(text, from),
        capital(written),
        mark);
  }

  private static boolean opens(String text, int from) {
    return text.chars()
        .limit(from)
        .anyMatch(
            c ->
                c == '"'
                    || Character.getType(c) == Character.START_PUNCTUATION
                    || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION);
  }

  private static boolean capital(String written) {
    return !written.isEmpty()
        && Character.isUpperCase(written.codePointAt(0))
        && (written.length() == 1 || written.chars().anyMatch(Character::isLowerCase));
  }

  private static Mark mark(String text, int to, boolean endsSentence) {
    String end = text.substring(to);
    if (endsSentence) {
      return Mark.SENTENCE;
    }
    if (end.equals(".")) {
      return Mark.ABBREVIATION;
    }
    if (end.chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0 || SENTENCE_ENDS.indexOf(c) >= 0)) {
      return Mark.CLAUSE;
    }
    boolean closes = end.indexOf(')') >= 0 || end.indexOf('"') >= 0 || end.indexOf('\u201d') >= 0;
    return closes ? Mark.CLAUSE : Mark.NONE;
  }

  boolean is(Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether it is a number in digits or words. */
  boolean isNumber() {
    return is(Kind.NUMBERS)
        || !bare.isEmpty() && Character.isDigit(bare.codePointBefore(bare.length()));
  }
}
