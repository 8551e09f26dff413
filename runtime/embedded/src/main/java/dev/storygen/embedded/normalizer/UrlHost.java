package dev.storygen.embedded.normalizer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens URLs to their host, which can be spoken: {@code https://www.example.com/a?b} becomes
 * {@code example.com}. E-mail addresses and bare domains stay.
 */
final class UrlHost {

  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:(?:https?|ftp)://(?:[^\\s/@<>]{1,100}@)?|(?=www\\.))(?:www\\.)?"
              + "((?:[\\p{L}\\d-]{1,63}\\.){0,8}[\\p{L}\\d-]{1,63})(?::\\d{1,5})?(?:[/?#][^\\s<>\"“”)\\]]*[\\p{L}\\d/#=&_-])?"
              + "|(?<![\\p{L}\\d.@-])((?:[a-z\\d-]{1,63}\\.){1,6}[a-z]{2,12})/[^\\s<>\"“”)\\]]*[\\p{L}\\d/]");

  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:file://|mailto:)(?<file>[^\\s<>\"“”)\\]]*[\\p{L}\\d])");

  private static final Pattern MARK = Pattern.compile("(?i)/|www\\.|mailto:");

  private UrlHost() {}

  static String shorten(String text) {
    if (!MARK.matcher(text).find()) {
      return text;
    }
    String shortened = URL.matcher(text).replaceAll(UrlHost::host);
    return FILE.matcher(shortened).replaceAll(UrlHost::name);
  }

  private static String host(java.util.regex.MatchResult url) {
    return Matcher.quoteReplacement(url.group(1) == null ? url.group(2) : url.group(1));
  }

  /** The address of {@code mailto:}, the last name of {@code file:}. */
  private static String name(java.util.regex.MatchResult file) {
    String path = file.group(1);
    return Matcher.quoteReplacement(path.substring(path.lastIndexOf('/') + 1));
  }
}
