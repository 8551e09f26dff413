package dev.storygen.remote.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text of an HTML page, in time linear to its length. */
final class MarkupText {

  /**
   * A message is near the start, after at most some styles and scripts. Less than what is read of
   * an error: part of a key at the end of that would not be recognised as one.
   */
  private static final int MAX_LENGTH = (1 << 16) - 1024;

  /** Elements whose content is no text. */
  private static final List<String> HIDDEN = List.of("script", "style", "head");

  private final String text;
  private final String lowerCase;
  private final StringBuilder result = new StringBuilder();

  /** Elements that do not end in the rest of the text. */
  private final Set<String> endless = new HashSet<>();

  private MarkupText(String text) {
    this.text = text;
    // Only letters of ASCII matter, and this keeps the positions of all characters.
    this.lowerCase = lowerCase(text);
  }

  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)));
    return lower.toString();
  }

  /** The text without tags, scripts and styles, of the start of a long page. */
  static String of(String page) {
    return new MarkupText(page.substring(0, Math.min(page.length(), MAX_LENGTH))).parse();
  }

  private String parse() {
    int position = 0;
    while (position < text.length()) {
      int tag = text.indexOf('<', position);
      int end = tag < 0 ? text.length() : tag;
      result.append(text, position, end);
      position = tag < 0 ? end : afterTag(tag);
    }
    return result.toString();
  }

  private int afterTag(int start) {
    int hiddenEnd = hiddenEnd(start);
    int end = hiddenEnd > 0 ? hiddenEnd : tagEnd(start);
    result.append(end > 0 ? ' ' : '<');
    return end > 0 ? end : start + 1;
  }

  /** After the end of a tag; 0 if none begins here or it does not end before the next one. */
  private int tagEnd(int start) {
    if (start + 1 == text.length() || !isTagStart(text.charAt(start + 1))) {
      return 0;
    }
    for (int i = start + 1; i < text.length() && text.charAt(i) != '<'; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
    }
    return 0;
  }

  /** Tags, comments and processing instructions; "<" in a text is none of these. */
  private static boolean isTagStart(char next) {
    return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
  }

  /** After the end of a hidden element; 0 if none begins here or it does not end. */
  private int hiddenEnd(int start) {
    for (String name : HIDDEN) {
      if (begins(name, start + 1) && !endless.contains(name)) {
        String closing = "</" + name + ">";
        int end = lowerCase.indexOf(closing, start);
        if (end >= 0) {
          return end + closing.length();
        }
        endless.add(name);
      }
    }
    return 0;
  }

  private boolean begins(String name, int position) {
    int end = position + name.length();
    return lowerCase.startsWith(name, position)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
