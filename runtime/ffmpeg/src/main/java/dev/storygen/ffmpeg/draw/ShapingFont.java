package dev.storygen.ffmpeg.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A font that joins, reorders and places the letters of a text. */
public interface ShapingFont {

  /** The file of a font that is installed on this machine; empty for one that storygen brings. */
  default Optional<Path> installed() {
    return Optional.empty();
  }

  /** Whether the font has a glyph for the character. */
  boolean hasGlyph(int codePoint);

  /**
   * The glyphs of a text of one script and direction, from left to right.
   *
   * @param language decides forms of letters that languages write differently
   */
  List<Glyph> shape(String text, boolean rightToLeft, Locale language);

  /**
   * A glyph at font size 1, with y pointing down.
   *
   * @param start index of the first character of the text that it is part of
   * @param x where it is drawn, from the start of the text
   * @param y where it is drawn, from the baseline
   * @param advance to the next glyph
   * @param outline at the origin; empty for a glyph that is a picture
   * @param picture of a glyph in colour
   */
  record Glyph(
      int start, double x, double y, double advance, Path2D outline, Optional<Picture> picture) {}

  /**
   * A glyph in colour.
   *
   * @param image with alpha
   * @param box that it fills
   */
  record Picture(BufferedImage image, Rectangle2D box) {}
}
