package dev.storygen.embedded.normalizer;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.storygen.embedded.normalizer.international.LocaleVerbalizer;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Splits text in languages other than English by Unicode Standard Annex 29 with the abbreviations
 * of CLDR. Numbers are spelled out if there are rules for the language.
 */
final class UnicodeSentenceSplitter {

  /** By language. Creating them takes a hundred times as long as copying them. */
  private static final Map<String, BreakIterator> RULES = new ConcurrentHashMap<>();

  private UnicodeSentenceSplitter() {}

  private static BreakIterator rules(String language) {
    return BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language + "-u-ss-standard"));
  }

  /** The tokens of each sentence of a line, none of them empty. */
  static List<List<Token>> split(String line, Locale language) {
    Optional<LocaleVerbalizer> rules = LocaleVerbalizer.of(language);
    return sentences(line, language).stream()
        .map(UnicodeTokenizer::tokenize)
        .filter(tokens -> !tokens.isEmpty())
        .map(tokens -> rules.map(known -> known.verbalize(tokens)).orElse(tokens))
        .toList();
  }

  /** A part without words, as a closing quote, belongs to the sentence before it. */
  private static List<String> sentences(String line, Locale language) {
    BreakIterator ends =
        RULES.computeIfAbsent(language.getLanguage(), UnicodeSentenceSplitter::rules).clone();
    ends.setText(line);
    List<String> sentences = new ArrayList<>();
    int start = 0;
    int spoken = 0;
    for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      if (UnicodeTokenizer.hasWord(line.substring(from, to))) {
        if (spoken > start && !isWithinWord(line, from) && !endsWithOrdinal(line, start, spoken)) {
          sentences.add(line.substring(start, from));
          start = from;
        }
        spoken = to;
      }
      from = to;
    }
    sentences.add(line.substring(start));
    return sentences;
  }

  /** {@code b!tch}: a mark without a space, before a letter in lower case. */
  private static boolean isWithinWord(String line, int at) {
    return !Character.isWhitespace(line.charAt(at - 1))
        && Character.isLowerCase(line.codePointAt(at));
  }

  /**
   * {@code 3. Mai}: in many languages, a number of one or two digits with a full stop is an
   * ordinal.
   */
  private static boolean endsWithOrdinal(String line, int start, int end) {
    int dot = end - 1;
    while (dot > start && Character.isWhitespace(line.charAt(dot))) {
      dot--;
    }
    boolean digit = dot > start && line.charAt(dot) == '.' && isDigit(line.charAt(dot - 1));
    return digit
        && !(dot > start + 2 && isDigit(line.charAt(dot - 2)) && isDigit(line.charAt(dot - 3)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
