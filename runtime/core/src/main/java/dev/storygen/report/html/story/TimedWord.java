package dev.storygen.report.html.story;

/**
 * A word of a script as the report shows it.
 *
 * @param text as written, without white space
 * @param startsParagraph whether it is the first of a paragraph
 * @param spokenLetters letters and digits of the spoken form: 8 for {@code 41}, {@code fortyone}
 * @param start seconds; negative if unknown
 * @param end seconds; negative if unknown
 * @param measured false if the time is estimated from its neighbours
 */
record TimedWord(
    String text,
    boolean startsParagraph,
    int spokenLetters,
    double start,
    double end,
    boolean measured) {

  static final double UNKNOWN = -1;

  /** A word without times. */
  static TimedWord untimed(String text, boolean startsParagraph) {
    return new TimedWord(text, startsParagraph, countLetters(text), UNKNOWN, UNKNOWN, false);
  }

  TimedWord withTimes(double start, double end) {
    return new TimedWord(text, startsParagraph, spokenLetters, start, end, measured);
  }

  TimedWord asParagraphStart() {
    return new TimedWord(text, true, spokenLetters, start, end, measured);
  }

  boolean hasTimes() {
    return start >= 0;
  }

  /** The number of letters and digits in a text. */
  static int countLetters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
