package dev.storygen.model;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * How much there is to read in captions of a language, in characters of English, of which adults
 * read 20 a second. Netflix's Timed Text Style Guides have, for captions in the language that is
 * spoken, 11 characters a second in Chinese, 14 in Korean and 7 in Japanese.
 *
 * @param japanese whether Chinese characters are those of Japanese
 */
public record ReadingLoad(boolean japanese) {

  /** Characters of English a second: the guide's figure for adults. */
  public static final double CHARACTERS_PER_SECOND = 20;

  private static final double CHINESE = CHARACTERS_PER_SECOND / 11;
  private static final double KOREAN = CHARACTERS_PER_SECOND / 14;
  private static final double JAPANESE = CHARACTERS_PER_SECOND / 7;

  /** The load of captions: they are Japanese if there is a kana in them. */
  public static ReadingLoad in(List<Cue> cues) {
    return new ReadingLoad(
        cues.stream().anyMatch(cue -> cue.text().codePoints().anyMatch(ReadingLoad::isKana)));
  }

  private static boolean isKana(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  /** The load of a text; white space counts, characters that nobody sees do not. */
  public double of(String text) {
    return text.codePoints().mapToDouble(this::of).sum();
  }

  private double of(int character) {
    return switch (UnicodeScript.of(character)) {
      case HAN -> japanese ? JAPANESE : CHINESE;
      case HIRAGANA, KATAKANA -> JAPANESE;
      case HANGUL -> KOREAN;
      default -> ShownText.columns(Character.toString(character));
    };
  }
}
