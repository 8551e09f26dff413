package dev.storygen.check.script;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Judges a text in parts of about forty words. Not for use by several threads. */
final class LanguageParts {

  /** Letters of a part. */
  private static final int PART = 200;

  /** Frequent words of a language that make it sure. */
  private static final int SURE = 4;

  /** A language is another one if it has this many times as many frequent words. */
  private static final int TIMES = 2;

  /** Share of letters in an alphabet that makes it that of the part. */
  private static final double DOMINANT = 0.8;

  /** Letters that make an alphabet sure. */
  private static final int SURE_LETTERS = 20;

  /** Kana are a third or more of the letters of Japanese. */
  private static final double KANA = 0.1;

  private final String expected;
  private final Set<UnicodeScript> alphabets;
  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private final Map<String, Integer> hits = new HashMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private final StringBuilder word = new StringBuilder();
  private int count;
  private int same;

  private LanguageParts(String expected) {
    this.expected = expected;
    this.alphabets = LanguageWords.alphabets(expected);
  }

  static LanguageVerdict judge(String text, Locale expected) {
    LanguageParts parts = new LanguageParts(language(expected));
    text.codePoints().forEach(parts::accept);
    parts.endWord();
    parts.endPart();
    return new LanguageVerdict(
        parts.same, parts.others.values().stream().mapToInt(n -> n).sum(), parts.others);
  }

  /** Bokmål and Nynorsk have the same frequent words, as far as they are in the table. */
  private static String language(Locale expected) {
    return Set.of("nb", "nn").contains(expected.getLanguage()) ? "no" : expected.getLanguage();
  }

  private void accept(int character) {
    if (!Character.isLetter(character)) {
      endWord();
      return;
    }
    UnicodeScript alphabet = UnicodeScript.of(character);
    if (alphabet != UnicodeScript.COMMON && alphabet != UnicodeScript.INHERITED) {
      letters.merge(alphabet, 1, Integer::sum);
      count++;
    }
    if (word.length() <= LanguageWords.LONGEST) {
      word.appendCodePoint(Character.toLowerCase(character));
    }
    if (count >= 2 * PART) {
      endPart(); // a language without spaces
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      LanguageWords.languages(word.toString()).forEach(one -> hits.merge(one, 1, Integer::sum));
      word.setLength(0);
    }
    if (count >= PART) {
      endPart();
    }
  }

  private void endPart() {
    Optional<String> language = language();
    if (language.isPresent() && language.get().equals(expected)) {
      same++;
    } else {
      language.ifPresent(other -> others.merge(name(other), 1, Integer::sum));
    }
    letters.clear();
    hits.clear();
    count = 0;
  }

  /** Of a language code; an alphabet is its own name. */
  private static String name(String language) {
    return language.length() == 2
        ? Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
        : language;
  }

  /** The language of the part, or the name of its alphabet; empty where it is not sure. */
  private Optional<String> language() {
    if (alphabets.isEmpty() || count < SURE_LETTERS) {
      return Optional.empty();
    }
    int own = alphabets.stream().mapToInt(one -> letters.getOrDefault(one, 0)).sum();
    if (own < (1 - DOMINANT) * count) {
      return dominant().or(() -> Optional.of("other alphabets"));
    }
    if (own < DOMINANT * count) {
      return Optional.empty();
    }
    return LanguageWords.isKnown(expected) ? byWords() : byKana(own);
  }

  private Optional<String> dominant() {
    return letters.entrySet().stream()
        .filter(alphabet -> alphabet.getValue() >= DOMINANT * count)
        .map(alphabet -> alphabetName(alphabet.getKey()))
        .findFirst();
  }

  private static String alphabetName(UnicodeScript alphabet) {
    return "the alphabet " + alphabet.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> byKana(int own) {
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    return expected.equals("ja") && kana < KANA * own ? Optional.of("zh") : Optional.of(expected);
  }

  private Optional<String> byWords() {
    int own = hits.getOrDefault(expected, 0);
    Optional<Map.Entry<String, Integer>> best =
        hits.entrySet().stream().max(Map.Entry.comparingByValue());
    if (best.isPresent() && best.get().getValue() >= SURE && own * TIMES < best.get().getValue()) {
      return Optional.of(best.get().getKey());
    }
    return own >= SURE ? Optional.of(expected) : Optional.empty();
  }
}
