package dev.storygen.embedded.normalizer;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Splits text in languages other than English, whose numbers and abbreviations are left to the
 * voice, by Unicode Standard Annex 29 with the abbreviations of CLDR. Words are not changed.
 */
final class UnicodeSentenceSplitter {

  private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{N}]");

  /** By language. Creating them takes a hundred times as long as copying them. */
  private static final Map<String, BreakIterator> RULES = new ConcurrentHashMap<>();

  private UnicodeSentenceSplitter() {}

  private static BreakIterator rules(String language) {
    return BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language + "-u-ss-standard"));
  }

  /** The tokens of each sentence of a line, none of them empty. */
  static List<List<Token>> split(String line, Locale language) {
    BreakIterator ends =
        RULES.computeIfAbsent(language.getLanguage(), UnicodeSentenceSplitter::rules).clone();
    ends.setText(line);
    List<List<Token>> sentences = new ArrayList<>();
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      if (end < line.length() && endsWithOrdinal(line, start, end)) {
        continue;
      }
      List<Token> tokens = tokens(line.substring(start, end));
      if (!tokens.isEmpty()) {
        sentences.add(tokens);
      }
      start = end;
    }
    return sentences;
  }

  /** {@code 3. Mai}: in many languages, a number with a full stop is an ordinal. */
  private static boolean endsWithOrdinal(String line, int start, int end) {
    int dot = end - 1;
    while (dot > start && Character.isWhitespace(line.charAt(dot))) {
      dot--;
    }
    return dot > start && line.charAt(dot) == '.' && isDigit(line.charAt(dot - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Attaches separate punctuation to the previous word, or else to the first one. */
  private static List<Token> tokens(String sentence) {
    List<StringBuilder> words = new ArrayList<>();
    boolean pending = false;
    for (String part : sentence.strip().split("\\s+")) {
      boolean speakable = SPEAKABLE.matcher(part).find();
      if (!words.isEmpty() && (pending || !speakable)) {
        words.get(words.size() - 1).append(' ').append(part);
        pending &= !speakable;
      } else {
        words.add(new StringBuilder(part));
        pending = !speakable;
      }
    }
    return pending
        ? List.of()
        : words.stream().map(StringBuilder::toString).map(UnicodeSentenceSplitter::token).toList();
  }

  /** Separate punctuation is displayed but not spoken. */
  private static Token token(String shown) {
    String spoken =
        Pattern.compile("\\s+")
            .splitAsStream(shown)
            .filter(part -> SPEAKABLE.matcher(part).find())
            .findFirst()
            .orElse(shown);
    return new Token(shown, spoken);
  }
}
