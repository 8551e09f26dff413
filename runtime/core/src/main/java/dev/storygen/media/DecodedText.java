package dev.storygen.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a file of unknown encoding.
 *
 * @param text without byte order mark; bytes that the encoding does not have are U+FFFD
 * @param encoding the detected encoding
 * @param guessed whether only the frequencies of its characters tell the encoding
 */
public record DecodedText(String text, Charset encoding, boolean guessed) {

  /** Ten times the size of ten hours of word-by-word captions. */
  private static final int MAX_BYTES = 16 << 20;

  /** A text whose encoding is known. */
  public DecodedText(String text, Charset encoding) {
    this(text, encoding, false);
  }

  /**
   * Reads a file by its byte order mark; without one, as UTF-16 or UTF-32 if the zeros among its
   * bytes say so, else as UTF-8 if its bytes are, else in the legacy encoding that its characters
   * are most frequent in, else as Windows-1252.
   *
   * @throws UnreadableMediaException if the file is larger than 16 MiB or contains NUL characters
   * @throws IOException if the file cannot be read
   */
  public static DecodedText read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new UnreadableMediaException(
          "%s has %d bytes, but expected a text of at most %d"
              .formatted(file.getFileName(), size, MAX_BYTES));
    }
    DecodedText decoded = decode(Files.readAllBytes(file));
    int nul = decoded.text.indexOf('\0');
    if (nul >= 0) {
      long line = decoded.text.substring(0, nul).lines().count();
      throw new UnreadableMediaException(
          "%s line %d: holds a NUL character, but expected a text"
              .formatted(file.getFileName(), Math.max(1, line)));
    }
    return decoded;
  }

  static DecodedText decode(byte[] bytes) {
    TextEncoding found = TextEncoding.of(bytes);
    ByteBuffer content = ByteBuffer.wrap(bytes, found.mark(), bytes.length - found.mark());
    return new DecodedText(
        found.charset().decode(content).toString(), found.charset(), found.guessed());
  }

  boolean utf8() {
    return encoding.equals(StandardCharsets.UTF_8);
  }

  boolean startsWith(String start) {
    return text.startsWith(start);
  }

  /** The first line with a visible character, stripped; empty without one. */
  String firstLine() {
    LineReader lines = new LineReader(text);
    lines.skipBlank();
    return lines.current().strip();
  }
}
