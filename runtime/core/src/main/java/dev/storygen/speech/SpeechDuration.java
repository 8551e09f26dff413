package dev.storygen.speech;

import dev.storygen.model.Narration;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How long the speech of a text can last, in seconds. The bounds hold for every voice, language and
 * speed that a service offers, so they only reject what cannot be the text.
 *
 * <p>Normal speech is 150 to 180 words of five letters a minute, 12.5 to 15 letters a second, with
 * pauses for a fifth of the time. Services offer a quarter to four times of that speed.
 *
 * @param min of the voiced parts
 * @param max from the first to the last voiced part
 */
record SpeechDuration(double min, double max) {

  /** Letters a second: normal speech without its pauses, at four times the speed. */
  private static final double FASTEST = 15 / 0.8 * 4;

  /** Letters a second: normal speech at a quarter of the speed, with longer pauses. */
  private static final double SLOWEST = 12.5 * 0.8 / 4;

  /** Seconds: music or a breath around the text. */
  private static final double ALLOWANCE = 10;

  /** Up to this many letters, the lower bound is 0. */
  private static final int SHORT_TEXT = 8;

  /** Scripts with a syllable for a character. */
  private static final Set<UnicodeScript> SYLLABIC =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  static SpeechDuration of(Narration narration) {
    double fewest = 0;
    double most = 0;
    for (int character : narration.text().codePoints().toArray()) {
      Letters letters = Letters.of(character);
      fewest += letters.fewest();
      most += letters.most();
    }
    return new SpeechDuration(
        fewest <= SHORT_TEXT ? 0 : fewest / FASTEST, ALLOWANCE + most / SLOWEST);
  }

  /** How many letters of English last as long as a character. */
  private record Letters(double fewest, double most) {

    static Letters of(int character) {
      if (Character.isDigit(character)) {
        return new Letters(1, 10); // a word, or part of one: 7, 2000
      }
      if (Character.isLetter(character)) {
        return SYLLABIC.contains(UnicodeScript.of(character))
            ? new Letters(2, 6)
            : new Letters(1, 1.5); // Arabic and Hebrew omit vowels
      }
      return new Letters(0, Character.isWhitespace(character) ? 0 : 2); // may be a word: %
    }
  }
}
