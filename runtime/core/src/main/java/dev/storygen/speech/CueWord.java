package dev.storygen.speech;

import dev.storygen.model.ShownText;
import dev.storygen.model.ShownWord;
import dev.storygen.model.WordSegments;
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
 * @param unspaced whether it is of a script without spaces between words
 * @param glued whether no space separates it from the word before it
 * @param mark the punctuation that it ends with
 */
record CueWord(
    int columns,
    String bare,
    Set<Kind> kinds,
    boolean opens,
    boolean capital,
    boolean unspaced,
    boolean glued,
    Mark mark) {

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
  private static final String CLOSING = ")\"\u201d\u300d\u300f\u300b\uff09";
  private static final String SENTENCE_ENDS = ".!?\u061f\u0964\u3002\uff01\uff1f";

  static CueWord of(ShownWord word, boolean endsSentence, CueWords words) {
    String text = word.text();
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
        WordSegments.isUnspaced(text),
        word.glued(),
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
    return end.chars().anyMatch(c -> CLOSING.indexOf(c) >= 0) ? Mark.CLAUSE : Mark.NONE;
  }

  /** The space before it within a cue, in columns. */
  int gap() {
    return glued ? 0 : 1;
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
