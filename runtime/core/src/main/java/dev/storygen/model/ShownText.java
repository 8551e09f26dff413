package dev.storygen.model;

/**
 * The characters of a text that people see. Nobody sees control and format characters such as the
 * zero-width space, marks that are drawn onto the letter before them, and letters without a glyph.
 */
public final class ShownText {

  private ShownText() {}

  /** Whether any character but white space is seen. */
  public static boolean visible(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (!space(character) && width(character) > 0) {
        return true;
      }
      i += Character.charCount(character);
    }
    return false;
  }

  /**
   * The width of a text in columns: 2 for each full-width character (Chinese, Japanese, Korean,
   * emoji), 1 for every other, white space included. Line ends have none.
   */
  public static int columns(String text) {
    return text.codePoints().map(ShownText::width).sum();
  }

  private static int width(int character) {
    if (blank(character)) {
      return 0;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t' ? 1 : 0;
      case Character.FORMAT,
          Character.SURROGATE,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0;
      default -> modifier(character) ? 0 : wide(character) ? 2 : 1;
    };
  }

  private static boolean space(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Hangul fillers and the empty Braille pattern: letters and symbols without a glyph. */
  private static boolean blank(int character) {
    return character == 0x115F
        || character == 0x1160
        || character == 0x3164
        || character == 0xFFA0
        || character == 0x2800;
  }

  /** The skin colour of the emoji before it. */
  private static boolean modifier(int character) {
    return character >= 0x1F3FB && character <= 0x1F3FF;
  }

  /** The wide blocks of Unicode's East Asian Width (UAX #11). */
  private static boolean wide(int character) {
    return character >= 0x1100
        && (character <= 0x115E
            || (character >= 0x2E80 && character <= 0xA4CF && character != 0x303F)
            || (character >= 0xA960 && character <= 0xA97F)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xF900 && character <= 0xFAFF)
            || (character >= 0xFE30 && character <= 0xFE6F)
            || (character >= 0xFF01 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6)
            || (character >= 0x1F300 && character <= 0x1FAFF)
            || (character >= 0x20000 && character <= 0x3FFFD));
  }
}
