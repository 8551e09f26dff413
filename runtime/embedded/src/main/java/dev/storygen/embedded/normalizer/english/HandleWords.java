package dev.storygen.embedded.normalizer.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The words of user names, communities, hashtags and codes: {@code AmItheAsshole}, {@code
 * relationshipadvice}, {@code throwaway_4471}, {@code BA2490}.
 */
final class HandleWords {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[_.-]+"
              + "|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,40}");

  private static final int MIN_WORD = 3;

  /** Letters of the shortest name in lower case that is searched for words. */
  private static final int MIN_JOINED = 8;

  private HandleWords() {}

  /** The spoken words of a name without its sign. */
  static String spoken(String name, UnaryOperator<String> parts) {
    List<String> words = new ArrayList<>();
    if (WrittenForms.isKnown(name.toLowerCase(Locale.ROOT))) {
      return parts.apply(name);
    }
    for (String piece : BOUNDARY.split(name)) {
      if (DIGITS.matcher(piece).matches()) {
        words.add(digits(piece));
      } else if (!piece.isEmpty()) {
        words.add(letters(piece, parts));
      }
    }
    return String.join(" ", words);
  }

  /**
   * Digits of a code: {@code 4471} as "forty four seventy one", {@code 150} as "one fifty"; five
   * and more one by one.
   */
  static String digits(String digits) {
    if (digits.length() > 4) {
      return NumberSpellout.digits(digits);
    }
    boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    return year ? NumberSpellout.year(Long.parseLong(digits)) : NumberSpellout.digitPairs(digits);
  }

  private static String letters(String piece, UnaryOperator<String> parts) {
    String lower = piece.toLowerCase(Locale.ROOT);
    if (EnglishWords.isKnown(lower) || lower.length() < MIN_WORD) {
      return parts.apply(piece);
    }
    boolean pronoun = piece.startsWith("I") || piece.startsWith("A");
    if (pronoun
        && !piece.equals(piece.toUpperCase(Locale.ROOT))
        && EnglishWords.isKnown(lower.substring(1))) {
      return piece.charAt(0) + " " + parts.apply(piece.substring(1));
    }
    int cut = lower.length() < MIN_JOINED ? 0 : cut(lower);
    return cut == 0
        ? parts.apply(piece)
        : parts.apply(piece.substring(0, cut)) + " " + parts.apply(piece.substring(cut));
  }

  /** Where two words of the dictionary meet, nearest to the middle; zero if nowhere. */
  private static int cut(String lower) {
    int middle = lower.length() / 2;
    for (int i = 0; i <= middle - MIN_WORD; i++) {
      for (int cut : new int[] {middle + i, middle - i}) {
        boolean words =
            lower.length() - cut >= MIN_WORD
                && EnglishWords.isKnown(lower.substring(0, cut))
                && EnglishWords.isKnown(lower.substring(cut));
        if (words) {
          return cut;
        }
      }
    }
    return 0;
  }
}
