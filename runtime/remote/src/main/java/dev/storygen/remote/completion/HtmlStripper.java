package dev.storygen.remote.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Removes HTML from a model's answer. */
final class HtmlStripper {

  private static final String ATTRIBUTES = "(?:\\s[^<>]{0,300})?/?>";

  private static final Pattern DECLARATION =
      Pattern.compile("(?i)<(?:!doctype|\\?xml)[^<>]{0,300}>|<!--[^<>]{0,2000}-->|<#[\\d.]{1,6}#>");

  private static final Pattern BREAK = Pattern.compile("(?i)<br" + ATTRIBUTES);

  private static final Pattern HEADING = Pattern.compile("(?i)<h[1-6]" + ATTRIBUTES);

  /** At the edge of a line or of another tag: "She typed <hr> twice" has none. */
  private static final Pattern RULE =
      Pattern.compile("(?im)(?:^|(?<=>))[ \\t]{0,20}<hr" + ATTRIBUTES);

  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?i)</?(?:p|div|ul|ol|li|section|article|main|aside|footer|header|blockquote|center"
              + "|figure|table|tbody|thead|tr|td|th)"
              + ATTRIBUTES
              + "|</h[1-6]>");

  /** The frame of a page, at the edge of a line or of another tag. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?im)(?:^|(?<=>))[ \\t]{0,20}</?(?:html|head|body|meta|link)"
              + ATTRIBUTES
              + "|</(?:html|body)>[ \\t]{0,20}$");

  private static final Pattern EMPHASIS =
      Pattern.compile("(?i)</?(?:b|i|u|em|strong|span|small|mark|font|sup|sub|a)" + ATTRIBUTES);

  private static final Pattern ENTITY =
      Pattern.compile("(?i)&(quot|amp|lt|gt|nbsp|apos|[lr][sd]quo|[mn]dash|hellip|#x?[0-9a-f]+);");

  private HtmlStripper() {}

  /** Removes tags and decodes entities; other characters are unchanged. */
  static String strip(String text) {
    String plain = DECLARATION.matcher(text).replaceAll("");
    plain = BREAK.matcher(plain).replaceAll("\n");
    plain = RULE.matcher(plain).replaceAll("\n\n---\n\n");
    plain = FRAME.matcher(plain).replaceAll("\n");
    plain = HEADING.matcher(plain).replaceAll("\n\n## ");
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
