package dev.storygen.ffmpeg.draw;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** Filters text to what the bundled fonts can draw. */
final class DrawableText {

  /** Characters. A caption of as many is drawn at 12 of 1920 pixels: too small to be read. */
  static final int MAX_LENGTH = 2_000;

  private static final int MAX_QUOTED = 100;
  private static final int FIRST_PICTOGRAPH = 0x1F000;
  private static final int TAGS_AND_SELECTORS = 0xE0000;

  private DrawableText() {}

  /**
   * The words of a text, without emoji and their joiners, for which the bundled fonts have no
   * glyphs.
   *
   * @throws IllegalArgumentException with the characters for which no bundled font has a glyph, or
   *     if the text is longer than {@value #MAX_LENGTH} characters
   */
  static List<String> words(String text, Typeface typeface) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "'%s' has %d characters, but at most %d can be drawn legibly in a frame. Shorten it."
              .formatted(
                  StringUtils.abbreviate(text.strip(), MAX_QUOTED), text.length(), MAX_LENGTH));
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String drawable =
        composed
            .codePoints()
            .filter(character -> Character.isWhitespace(character) || isKept(character, typeface))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    requireGlyphs(drawable, typeface);
    return Arrays.stream(drawable.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isKept(int character, Typeface typeface) {
    if (character >= FIRST_PICTOGRAPH && character < 0x20000 || character >= TAGS_AND_SELECTORS) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.ENCLOSING_MARK ->
          false;
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.NON_SPACING_MARK ->
          !isVariationSelector(character) && typeface.hasGlyph(character);
      default -> true;
    };
  }

  private static boolean isVariationSelector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F;
  }

  private static void requireGlyphs(String text, Typeface typeface) {
    String missing =
        text.codePoints()
            .filter(
                character -> !Character.isWhitespace(character) && !typeface.hasGlyph(character))
            .distinct()
            .mapToObj(
                character -> String.format("%s (U+%04X)", Character.toString(character), character))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + StringUtils.abbreviate(text.strip(), MAX_QUOTED)
              + "' cannot be drawn: the bundled DejaVu fonts have no "
              + missing
              + ". Write it in a script that they have (Latin, Greek, Cyrillic and others).");
    }
  }
}
