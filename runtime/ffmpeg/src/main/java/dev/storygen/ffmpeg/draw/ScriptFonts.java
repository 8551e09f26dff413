package dev.storygen.ffmpeg.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Fonts for the scripts that the bundled ones lack, and for those whose letters change with their
 * neighbours. Found by {@link java.util.ServiceLoader}, as most videos need none. Safe for use by
 * several threads.
 */
public interface ScriptFonts {

  /**
   * The font for a character.
   *
   * @param language decides the form of Chinese characters
   * @return empty if there is none
   * @throws IOException if the font or the library that shapes text cannot be loaded
   */
  Optional<ShapingFont> fontOf(int codePoint, Locale language) throws IOException;

  /**
   * Reads a font file.
   *
   * @throws IOException naming the file, if it is no font
   */
  ShapingFont open(Path file) throws IOException;

  /**
   * Reads a font.
   *
   * @param name of the font, for messages
   * @throws IOException if it is no font
   */
  ShapingFont read(String name, byte[] font) throws IOException;
}
