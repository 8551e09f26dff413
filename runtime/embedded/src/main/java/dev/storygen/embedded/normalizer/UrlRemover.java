package dev.storygen.embedded.normalizer;

import java.util.regex.Pattern;

/** Removes URLs and e-mail addresses. A bare domain such as {@code amazon.com} stays. */
final class UrlRemover {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:(?:https?|ftp|file)://|www\\.|mailto:)[^\\s<>\"“”)\\]]*[\\p{L}\\d/#=&_-]"
              + "|(?<![\\p{L}\\d.])(?:[a-z\\d-]{1,63}\\.){1,6}[a-z]{2,12}/[^\\s<>\"“”)\\]]*[\\p{L}\\d/]"
              + "|(?<![\\p{L}\\d._%+-])[a-z\\d._%+-]{1,64}@[a-z\\d-]{1,63}(?:\\.[a-z\\d-]{1,63}){1,6}");

  /** Every address contains one of these; most paragraphs contain none. */
  private static final Pattern MARK = Pattern.compile("(?i)[/@]|www\\.|mailto:");

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\( ?\\)|\\[ ?\\]|< ?>");

  private UrlRemover() {}

  static String remove(String text) {
    if (!MARK.matcher(text).find()) {
      return text;
    }
    String without = ADDRESS.matcher(text).replaceAll("");
    return EMPTY_BRACKETS.matcher(without).replaceAll("");
  }
}
