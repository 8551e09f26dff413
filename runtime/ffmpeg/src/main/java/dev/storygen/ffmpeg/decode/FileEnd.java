package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * How a file of sound ends, by its own structure: FFmpeg reads what is there, and does not report
 * what is missing or left over.
 *
 * @param trailingBytes after the end of the sound, without tags; 0 where the format does not tell
 * @param truncation what is missing, as a phrase; empty for nothing
 */
public record FileEnd(long trailingBytes, String truncation) {

  /** Formats that have nothing but frames and tags. */
  private static final Set<String> BARE = Set.of("mp3", "aac", "ac3", "eac3", "flac", "dts", "amr");

  private static final int ID3V1_BYTES = 128;
  private static final int APE_FOOTER_BYTES = 32;
  private static final int APE_SIZE_AT = 12;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int MAX_CHUNKS = 1000;

  /** A program that cannot go back to the header leaves the size at 0 or at its maximum. */
  private static final long UNKNOWN_SIZE = 0x7fff_ff00L;

  /**
   * Looks at a file.
   *
   * @param endOfSound position after the last packet of the sound
   */
  public static FileEnd of(MediaInput input, long endOfSound) throws IOException {
    Optional<String> boxes = Mp4BoxScanner.findDefect(input.file());
    if (boxes.isPresent()) {
      return new FileEnd(0, boxes.get());
    }
    try (FileChannel file = FileChannel.open(input.file(), StandardOpenOption.READ)) {
      if (isBare(input.format())) {
        return new FileEnd(Math.max(0, endWithoutTags(file) - endOfSound), "");
      }
      return switch (input.format()) {
        case "wav" -> ofWav(file);
        case "ogg" -> new FileEnd(0, OggEnd.truncation(file));
        default -> new FileEnd(0, "");
      };
    }
  }

  /** Whether a format, by FFmpeg's name, has nothing but frames and tags. */
  static boolean isBare(String format) {
    return BARE.contains(format);
  }

  /** The position of the tags at the end: ID3v1, and before it APEv2. */
  private static long endWithoutTags(FileChannel file) throws IOException {
    long end = file.size();
    if (text(read(file, end - ID3V1_BYTES, 3)).equals("TAG")) {
      end -= ID3V1_BYTES;
    }
    ByteBuffer footer = read(file, end - APE_FOOTER_BYTES, APE_FOOTER_BYTES);
    if (text(footer).startsWith("APETAGEX")) {
      long size = Integer.toUnsignedLong(footer.getInt(APE_SIZE_AT)) + APE_FOOTER_BYTES;
      end = Math.max(0, end - size);
    }
    return end;
  }

  private static FileEnd ofWav(FileChannel file) throws IOException {
    long position = RIFF_HEADER_BYTES;
    for (int i = 0; i < MAX_CHUNKS && position + CHUNK_HEADER_BYTES <= file.size(); i++) {
      ByteBuffer header = read(file, position, CHUNK_HEADER_BYTES);
      long size = Integer.toUnsignedLong(header.getInt(4));
      boolean data = text(header).startsWith("data");
      if (data && (size == 0 || size >= UNKNOWN_SIZE)) {
        return new FileEnd(0, "");
      }
      long missing = position + CHUNK_HEADER_BYTES + size - file.size();
      if (data && missing > 0) {
        return new FileEnd(
            0, "its data chunk ends %,d bytes past the end of the file".formatted(missing));
      }
      if (!isChunk(header)) {
        return new FileEnd(file.size() - position, "");
      }
      position += CHUNK_HEADER_BYTES + size + size % 2;
    }
    return new FileEnd(0, "");
  }

  /** A name of four printable characters. */
  private static boolean isChunk(ByteBuffer header) {
    return text(header).chars().limit(4).allMatch(c -> c >= ' ' && c < 0x7f);
  }

  /** Bytes of a file, little endian; fewer at its end, none outside of it. */
  static ByteBuffer read(FileChannel file, long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (position >= 0 && bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.flip();
  }

  static String text(ByteBuffer bytes) {
    return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1);
  }
}
