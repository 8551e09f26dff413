package dev.storygen.embedded.normalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the line breaks that an author set from those that an editor's margin made.
 *
 * <p>A break is the margin's where the next line goes on in lower case, where the line ends as no
 * sentence can, or where the paragraph is at least {@value #MARGIN} characters wide and the next
 * word would not have fitted in.
 */
final class LineUnwrapper {

  private static final int MARGIN = 40;

  private static final Pattern SPACES = Pattern.compile("\\s++");

  private static final Pattern BEFORE_PUNCTUATION = Pattern.compile(" ([,.;:!?]+)(?=\\s|$)");

  private LineUnwrapper() {}

  /** The lines of one paragraph, wrapped ones joined, one space between words. */
  static List<String> unwrap(String paragraph) {
    List<String> lines =
        paragraph.lines().map(LineUnwrapper::tidy).filter(l -> !l.isEmpty()).toList();
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

  private static String tidy(String line) {
    String spaced = SPACES.matcher(line).replaceAll(" ").strip();
    return BEFORE_PUNCTUATION.matcher(spaced).replaceAll("$1");
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
