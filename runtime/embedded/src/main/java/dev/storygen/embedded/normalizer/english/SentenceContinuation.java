package dev.storygen.embedded.normalizer.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes the dot of an abbreviation, a number or an initial from the end of a sentence. */
public final class SentenceContinuation {

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)");

  private static final Pattern CONTINUED = Pattern.compile("\\.[,:;]");

  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}");

  private static final Pattern TIME_ZONE = Pattern.compile("[ECMP][SD]?T|GMT|UTC|[ECMP]\\w+ern");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}(?:\\.\\p{L})++|Ph\\.D");

  /** {@code 5 ft. 3 in.} */
  private static final Set<String> SMALLER_FOLLOWS = Set.of("ft", "lb", "lbs", "hr", "hrs", "min");

  /** Abbreviations that never end a sentence. */
  private static final Set<String> NEVER_LAST =
      Set.of("vs", "e.g", "i.e", "approx", "est", "cf", "ca", "v");

  private SentenceContinuation() {}

  /**
   * Whether the sentence continues after a word with a dot and before a word that is not in lower
   * case.
   *
   * @param first whether the word is the line's first
   */
  public static boolean continues(List<WrittenWord> words, int index, boolean first) {
    WrittenWord word = words.get(index);
    WrittenWord next = words.get(index + 1);
    String lower = word.lower();
    if (!word.trail().equals(".") || !word.hasDot()) {
      return CONTINUED.matcher(word.trail()).lookingAt();
    }
    if (next.core().equals("&")) {
      return true;
    }
    if (NEVER_LAST.contains(lower) && !word.isCapitals()
        || first && LIST_NUMBER.matcher(word.core()).matches()) {
      return true;
    }
    if (AbbreviationLexicon.isCounter(word, new WordContext(words, index).previous())
            && next.startsWithDigit()
        || CalendarNames.isAbbreviation(word) && isDated(next)) {
      return true;
    }
    if (SMALLER_FOLLOWS.contains(lower) && next.startsWithDigit()) {
      return new WordContext(words, index).previous().startsWithDigit();
    }
    if (TimeOfDayRule.isMeridiem(word)) {
      return CalendarNames.isDayOrMonth(next) || TIME_ZONE.matcher(next.core()).matches();
    }
    if (word.startsWithUpperCase() && AbbreviationLexicon.TITLES.containsKey(lower)) {
      boolean street =
          AbbreviationLexicon.STREET_WORDS.contains(lower)
              && index > 0
              && (words.get(index - 1).startsWithUpperCase()
                  || ORDINAL.matcher(words.get(index - 1).core()).matches());
      return !(street && AbbreviationLexicon.isSentenceStarter(next));
    }
    boolean either =
        AbbreviationLexicon.isInitial(word, new WordContext(words, index).previous())
            || isDottedOrShort(lower, word);
    return either && !AbbreviationLexicon.isSentenceStarter(next);
  }

  private static boolean isDated(WrittenWord next) {
    return next.startsWithDigit() || CalendarNames.isMonth(next);
  }

  private static boolean isDottedOrShort(String lower, WrittenWord word) {
    boolean company =
        AbbreviationLexicon.isDotted(word, lower)
            && !AbbreviationLexicon.isHomograph(lower)
            && !lower.equals("etc");
    return company
        || LETTERS.matcher(word.core()).matches()
        || lower.equals("co") && word.startsWithUpperCase();
  }
}
