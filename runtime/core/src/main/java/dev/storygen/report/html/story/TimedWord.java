package dev.storygen.report.html.story;

/**
 * A word of a script as the report shows it.
 *
 * @param text as written, without white space
 * @param gap before it
 * @param spokenLetters letters and digits of the spoken form: 8 for {@code 41}, {@code fortyone}
 * @param start seconds; negative if unknown
 * @param end seconds; negative if unknown
 * @param measured false if the time is estimated from its neighbours
 */
record TimedWord(
    String text, Gap gap, int spokenLetters, double start, double end, boolean measured) {

  static final double UNKNOWN = -1;

  /** What stands between a word and the one before it. */
  enum Gap {
    PARAGRAPH('\n'),
    SPACE(' '),
    /** As in Chinese. */
    NONE('\t');

    private final char sign;

    Gap(char sign) {
      this.sign = sign;
    }

    /** How {@code story.js} gets it: a character that is in no word. */
    char sign() {
      return sign;
    }
  }

  /** A word without times. */
  static TimedWord untimed(String text, Gap gap) {
    return new TimedWord(text, gap, countLetters(text), UNKNOWN, UNKNOWN, false);
  }

  TimedWord withTimes(double start, double end) {
    return new TimedWord(text, gap, spokenLetters, start, end, measured);
  }

  TimedWord after(Gap other) {
    return new TimedWord(text, other, spokenLetters, start, end, measured);
  }

  boolean startsParagraph() {
    return gap == Gap.PARAGRAPH;
  }

  boolean hasTimes() {
    return start >= 0;
  }

  /** The number of letters and digits in a text. */
  static int countLetters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
