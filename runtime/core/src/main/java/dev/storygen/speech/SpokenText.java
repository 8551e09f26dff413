package dev.storygen.speech;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/**
 * How much there is to say in a text.
 *
 * @param words runs between white space and dashes that have a letter or a digit; a number counts
 *     as several
 * @param letters letters of an alphabet that take as long
 * @param spaced whether most letters are of scripts that separate words by spaces
 */
public record SpokenText(double words, double letters, boolean spaced) {

  /** 1914 is "nineteen fourteen", 37 is "thirty seven", 7 is "seven". */
  private static final double WORDS_PER_DIGIT = 0.75;

  private static final double LETTERS_PER_DIGIT = 4;

  /**
   * Letters of an alphabet that take as long as a character. A second of speech has about 15
   * letters, 5 Chinese syllables, 6 Korean ones or 7.5 Japanese morae; a kanji has about two morae.
   */
  private static final Map<UnicodeScript, Double> SYLLABIC =
      Map.of(
          UnicodeScript.HAN, 3.0,
          UnicodeScript.HANGUL, 2.5,
          UnicodeScript.HIRAGANA, 2.0,
          UnicodeScript.KATAKANA, 2.0,
          UnicodeScript.BOPOMOFO, 1.5,
          UnicodeScript.YI, 3.0);

  public static SpokenText of(String text) {
    Counter counter = new Counter();
    text.codePoints().forEach(counter::accept);
    counter.endWord();
    return new SpokenText(counter.words, counter.letters, counter.unspaced * 2 <= counter.all);
  }

  /** Counts character by character. */
  private static final class Counter {

    private double words;
    private double letters;
    private long all;
    private long unspaced;
    private boolean letterInWord;
    private int digitsInWord;

    void accept(int character) {
      if (Character.isWhitespace(character)
          || Character.getType(character) == Character.DASH_PUNCTUATION) {
        endWord();
      } else if (Character.isDigit(character)) {
        digitsInWord++;
        letters += LETTERS_PER_DIGIT;
      } else if (Character.isLetter(character)) {
        letterInWord = true;
        all++;
        UnicodeScript script = UnicodeScript.of(character);
        unspaced += isUnspaced(script) ? 1 : 0;
        letters += SYLLABIC.getOrDefault(script, 1.0);
      }
    }

    void endWord() {
      words += (letterInWord ? 1 : 0) + Math.ceil(digitsInWord * WORDS_PER_DIGIT);
      letterInWord = false;
      digitsInWord = 0;
    }

    private static boolean isUnspaced(UnicodeScript script) {
      return switch (script) {
        case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
        default -> false;
      };
    }
  }
}
