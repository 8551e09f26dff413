package dev.storygen.remote.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Removes HTML from a model's answer. */
final class HtmlStripper {

  private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");

  private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?(p|div|h[1-6]|li|ul|ol)>");

  private static final Pattern EMPHASIS = Pattern.compile("(?i)</?(b|i|u|em|strong|span)>");

  private static final Pattern ENTITY =
      Pattern.compile("(?i)&(quot|amp|lt|gt|nbsp|apos|[lr][sd]quo|[mn]dash|hellip|#x?[0-9a-f]+);");

  private HtmlStripper() {}

  /** Removes tags and decodes entities; other characters are unchanged. */
  static String strip(String text) {
    String plain = BREAK.matcher(text).replaceAll("\n");
    plain = PARAGRAPH.matcher(plain).replaceAll("\n\n");
    plain = EMPHASIS.matcher(plain).replaceAll("");
    return ENTITY
        .matcher(plain)
        .replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group())));
  }

  private static String unescaped(String entity) {
    try {
      return StringEscapeUtils.unescapeHtml4(entity);
    } catch (IllegalArgumentException e) {
      return entity; // a number that is no character, as &#x110000;
    }
  }
}
