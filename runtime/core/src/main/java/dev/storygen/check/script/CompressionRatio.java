package dev.storygen.check.script;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * How much smaller a text gets by compression, as Whisper recognises a decoder that is caught in a
 * loop: its {@code compression_ratio_threshold} is 2.4 for the text of half a minute.
 */
final class CompressionRatio {

  /** Characters that are compressed together: a minute of speech. */
  static final int WINDOW = 1_000;

  /** A shorter rest compresses less. It is judged with the window before it. */
  private static final int MIN_WINDOW = WINDOW / 2;

  private CompressionRatio() {}

  /** The highest ratio of all parts of a text. */
  static double of(String text) {
    double highest = 0;
    int start = 0;
    do {
      int end = text.length() - start < WINDOW + MIN_WINDOW ? text.length() : start + WINDOW;
      highest = Math.max(highest, ratio(bytes(text.substring(start, end))));
      start = end;
    } while (start < text.length());
    return highest;
  }

  /**
   * A byte per character: in UTF-8, letters of other alphabets have the same byte in front, and
   * would compress better than Latin ones.
   */
  private static byte[] bytes(String text) {
    Map<Integer, Integer> numbers = new HashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    text.codePoints()
        .map(character -> numbers.computeIfAbsent(character, unknown -> numbers.size()))
        .forEach(
            number -> {
              if (number > 0xFE) {
                bytes.write(0xFF);
              }
              bytes.write(number % 0xFF);
            });
    return bytes.toByteArray();
  }

  private static double ratio(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[8192];
      long compressed = 0;
      while (!deflater.finished()) {
        compressed += deflater.deflate(buffer);
      }
      return (double) bytes.length / Math.max(1, compressed);
    } finally {
      deflater.end();
    }
  }
}
