package dev.storygen.embedded.normalizer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes paragraphs that consist of a separator, as {@code ---}, {@code ***}, {@code ⁂} and {@code
 * #}, as thematic breaks of Markdown. Some of them would be list items, headings or code otherwise.
 */
final class Separators {

  private static final String BREAK = "***";

  private static final Pattern SEPARATOR =
      Pattern.compile("[-*_~=+#§•·∙●○◦⁂※❦❧☙✦✧✽❖◆◇■□★☆—–―.…\\s]{1,80}");

  /** Those that a line of text above makes a heading, or that start a code block there. */
  private static final Pattern MARKUP = Pattern.compile("[-=~+.…—–―\\s]+|[-+*#§]");

  private Separators() {}

  /** The text with its separators as thematic breaks. */
  static String asBreaks(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean separator = !line.isBlank() && SEPARATOR.matcher(line).matches();
      boolean alone = isBlank(lines, i - 1) && isBlank(lines, i + 1);
      if (separator && (alone || !MARKUP.matcher(line.strip()).matches())) {
        out.append('\n').append(BREAK).append("\n\n");
      } else {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }

  private static boolean isBlank(List<String> lines, int index) {
    return index < 0 || index >= lines.size() || lines.get(index).isBlank();
  }
}
