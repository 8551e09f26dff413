package dev.storygen.embedded.normalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Distinguishes hard line breaks from soft ones, which an editor inserted at its margin.
 *
 * <p>A break is soft if the next line starts in lower case, if the line ends with a character that
 * cannot end a sentence, or if the paragraph is at least {@value #MARGIN} characters wide and the
 * next word does not fit in the line.
 */
final class LineUnwrapper {

  private static final int MARGIN = 40;

  private static final Pattern SPACES = Pattern.compile("\\s++");

  private LineUnwrapper() {}

  /** The lines of one paragraph without soft breaks, with one space between words. */
  static List<String> unwrap(String paragraph) {
    List<String> lines =
        paragraph.lines().map(LineUnwrapper::normalizeSpaces).filter(l -> !l.isEmpty()).toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    List<String> joined = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      line.append(lines.get(i));
      if (i + 1 < lines.size() && isWrapped(lines.get(i), lines.get(i + 1), width)) {
        line.append(' ');
      } else {
        joined.add(line.toString());
        line.setLength(0);
      }
    }
    return joined;
  }

  private static String normalizeSpaces(String line) {
    return SPACES.matcher(line).replaceAll(" ").strip();
  }

  private static boolean isWrapped(String line, String next, int width) {
    int first = next.codePointAt(0);
    char last = line.charAt(line.length() - 1);
    if (Character.isLowerCase(first) || ",;-–—&(".indexOf(last) >= 0) {
      return true;
    }
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return width >= MARGIN && line.length() + 1 + word > width;
  }
}
