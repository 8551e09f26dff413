package dev.storygen.embedded.normalizer.english;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.regex.Pattern;

/** Folds typographic and foreign characters to ASCII. */
final class AsciiFolding {

  private static final Pattern SUPERSCRIPT =
      Pattern.compile("(?<=[\\p{L}\\d])([²³])|(?<=\\d)([⁰¹⁴-⁹])");

  private static final Pattern FRACTION_AFTER_DIGIT = Pattern.compile("(?<=\\d)(?=[¼½¾⅐-⅞])");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

  /**
   * Characters. Longer than a word, and limited because the transliterator needs quadratic time.
   */
  private static final int CHUNK = 100;

  private static final Map<Integer, String> REPLACEMENTS =
      Map.ofEntries(
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '‛', "'"),
          Map.entry((int) '′', "'"),
          Map.entry((int) 'ʼ', "'"),
          Map.entry((int) '`', "'"),
          Map.entry((int) '´', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '‟', "\""),
          Map.entry((int) '″', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '‒', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '—', "—"),
          Map.entry((int) '―', "—"),
          Map.entry((int) '…', "..."),
          Map.entry((int) '⁄', "/"),
          Map.entry((int) '。', "."),
          Map.entry((int) '、', ","));

  private AsciiFolding() {}

  /** Plain spelling: straight quotes, hyphens, no ligatures. An em dash stays. */
  static String plain(String text) {
    if (text.chars().allMatch(c -> c < 128 && c != '`')) {
      return text;
    }
    String raised = SUPERSCRIPT.matcher(text).replaceAll("^$0");
    String spaced = FRACTION_AFTER_DIGIT.matcher(raised).replaceAll(" ");
    StringBuilder out = new StringBuilder();
    Normalizer2.getNFCInstance()
        .normalize(spaced)
        .codePoints()
        .forEach(c -> out.append(REPLACEMENTS.getOrDefault(c, compatible(c))));
    return out.toString();
  }

  private static String compatible(int c) {
    String itself = Character.toString(c);
    if (itself.equals("™") || itself.equals("´")) {
      return itself;
    }
    String folded = Normalizer2.getNFKCInstance().normalize(itself);
    return folded.replace('⁄', '/');
  }

  /** The transliteration to ASCII from any script; empty if there is none. */
  static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < text.length(); i += CHUNK) {
      String chunk = text.substring(i, Math.min(text.length(), i + CHUNK));
      latin.append(Latin.TRANSLITERATOR.transliterate(chunk));
    }
    return NOT_ASCII.matcher(latin).replaceAll("").strip();
  }

  /** Initialised on first use. */
  private static final class Latin {
    static final Transliterator TRANSLITERATOR =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}
