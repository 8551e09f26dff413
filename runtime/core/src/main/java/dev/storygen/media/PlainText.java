package dev.storygen.media;

import dev.storygen.model.ShownText;
import java.util.Locale;

/** Lines of foreign text: as a reader sees them, and as a message shows them. */
final class PlainText {

  private static final int LONGEST_QUOTE = 80;

  private PlainText() {}

  /** Whether a text has no visible character: white space and zero-width characters only. */
  static boolean invisible(String text) {
    return !ShownText.visible(text);
  }

  /**
   * A text in quotes, short, and with the characters that nobody sees or that XML forbids as their
   * code: {@code 'WEBVTT\u200b'}.
   */
  static String quote(String text) {
    String line = text.strip();
    StringBuilder quote = new StringBuilder("'");
    int end = Math.min(LONGEST_QUOTE, line.length());
    for (int i = 0; i < end; ) {
      int character = line.codePointAt(i);
      quote.append(printable(character) ? Character.toString(character) : escaped(character));
      i += Character.charCount(character);
    }
    return quote.append(end < line.length() ? "…'" : "'").toString();
  }

  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ' || character == 0x3000;
      default -> true;
    };
  }

  private static String escaped(int character) {
    return character == '\t' ? " " : String.format(Locale.ROOT, "\\u%04x", character);
  }
}
