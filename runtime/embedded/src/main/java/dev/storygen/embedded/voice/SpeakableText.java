package dev.storygen.embedded.voice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** Respells words with characters that MaryTTS supports: letters, digits and pauses. */
public final class SpeakableText {

  /** Characters of a word that are spoken: those of the longest words of any literature. */
  private static final int MAX_WORD = 200;

  /** MaryTTS reads the apostrophe in O'Neil as a closing quote. */
  private static final Pattern NAME_APOSTROPHE = Pattern.compile("(\\p{Alpha})'(\\p{Alpha}{3,})");

  private static final Pattern OUTER_APOSTROPHE =
      Pattern.compile("(?<!\\p{Alpha})'|'(?!\\p{Alpha})");

  private SpeakableText() {}

  /** The respelled words, separated by spaces. Words without letters or digits are left out. */
  static String of(List<String> words) {
    return words.stream()
        .map(SpeakableText::spelled)
        .filter(word -> !letters(word).isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** One word in ASCII letters, digits and inner apostrophes, with the pause that follows it. */
  public static String spelled(String word) {
    String plain = StringUtils.stripEnd(plain(StringUtils.truncate(word, MAX_WORD)), "\"')]}");
    String unmarked = StringUtils.stripEnd(plain, ",;:.!?");
    String mark = StringUtils.left(plain.substring(unmarked.length()), 1);
    String core = plain.replaceAll("[^A-Za-z0-9']+", " ");
    core = NAME_APOSTROPHE.matcher(core).replaceAll(match -> joined(match.group()));
    core = OUTER_APOSTROPHE.matcher(core).replaceAll("").strip();
    return core.isEmpty() ? "" : core + mark;
  }

  /** Letters and digits in lower case. They are the same for a word and its MaryTTS token. */
  static String letters(String text) {
    return plain(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String joined(String name) {
    return name.replace("'", "").toLowerCase(Locale.ROOT);
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[\u2018\u2019\u02BC]", "'")
        .replace("&", " and ");
  }
}
