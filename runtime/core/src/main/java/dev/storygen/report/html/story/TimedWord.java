package dev.storygen.report.html.story;

/**
 * A word of a script as the report shows it.
 *
 * @param text as it is written, without white space
 * @param begins whether a paragraph begins with it
 * @param letters that are spoken for it: {@code 41} has ten, {@code fortyone}
 * @param start seconds; below 0 where nobody knows when it is heard
 * @param end seconds
 * @param measured false where the time was placed between others
 */
record TimedWord(
    String text, boolean begins, int letters, double start, double end, boolean measured) {

  static final double UNKNOWN = -1;

  /** A word that nobody knows the time of. */
  static TimedWord unknown(String text, boolean begins) {
    return new TimedWord(text, begins, letters(text), UNKNOWN, UNKNOWN, false);
  }

  TimedWord at(double start, double end) {
    return new TimedWord(text, begins, letters, start, end, measured);
  }

  TimedWord beginning() {
    return new TimedWord(text, true, letters, start, end, measured);
  }

  boolean known() {
    return start >= 0;
  }

  /** Letters and digits: what of a word is spoken. */
  static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
