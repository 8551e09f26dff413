package dev.storygen.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * The text of a file of unknown encoding.
 *
 * @param text without byte order mark
 * @param encoding the detected encoding
 */
public record DecodedText(String text, Charset encoding) {

  /** Ten times the size of ten hours of word-by-word captions. */
  private static final int MAX_BYTES = 16 << 20;

  /** The most common encoding of files without a byte order mark that are not UTF-8. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private static final ByteOrderMark[] MARKS = {
    ByteOrderMark.UTF_8,
    ByteOrderMark.UTF_32LE,
    ByteOrderMark.UTF_32BE,
    ByteOrderMark.UTF_16LE,
    ByteOrderMark.UTF_16BE
  };

  /**
   * Reads a file by its byte order mark; without one, as UTF-16 if one of the first two bytes is 0,
   * else as UTF-8 if it is valid, else as Windows-1252.
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
    if (decoded.text.indexOf('\0') >= 0) {
      throw new UnreadableMediaException(file.getFileName() + " holds NUL, but expected a text");
    }
    return decoded;
  }

  private static DecodedText decode(byte[] bytes) throws IOException {
    try (BOMInputStream stream =
        BOMInputStream.builder()
            .setByteArray(bytes)
            .setByteOrderMarks(MARKS)
            .setInclude(false)
            .get()) {
      ByteOrderMark mark = stream.getBOM();
      int skipped = mark == null ? 0 : mark.length();
      ByteBuffer content = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
      return mark == null || mark.equals(ByteOrderMark.UTF_8)
          ? unmarked(content)
          : as(Charset.forName(mark.getCharsetName()), content);
    }
  }

  boolean utf8() {
    return encoding.equals(StandardCharsets.UTF_8);
  }

  boolean startsWith(String start) {
    return text.startsWith(start);
  }

  /** The lines, ended by LF, CR or both. */
  List<String> lines() {
    return text.lines().toList();
  }

  private static DecodedText unmarked(ByteBuffer content) {
    if (content.remaining() >= 2 && content.get(content.position()) == 0) {
      return as(StandardCharsets.UTF_16BE, content);
    }
    if (content.remaining() >= 2 && content.get(content.position() + 1) == 0) {
      return as(StandardCharsets.UTF_16LE, content);
    }
    try {
      return new DecodedText(
          StandardCharsets.UTF_8.newDecoder().decode(content.duplicate()).toString(),
          StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return as(FALLBACK, content);
    }
  }

  private static DecodedText as(Charset encoding, ByteBuffer content) {
    return new DecodedText(encoding.decode(content).toString(), encoding);
  }
}
