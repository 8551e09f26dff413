package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the top-level boxes of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2), because FFmpeg
 * does not report some kinds of truncation.
 */
public final class Mp4BoxScanner {

  private static final int HEADER_BYTES = 8;
  private static final int LARGE_HEADER_BYTES = 16;

  /** Boxes to check. Only a fragmented file has more, and its other boxes need no check. */
  private static final int MAX_BOXES = 10_000;

  private static final Set<String> FIRST_TYPES =
      Set.of("ftyp", "moov", "mdat", "free", "wide", "skip");

  private Mp4BoxScanner() {}

  /**
   * What is missing from the file, for example {@code its mdat box ends 1,024 bytes past the end of
   * the file}; empty if the file is complete or has another format.
   */
  public static Optional<String> findDefect(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return findDefect(channel);
    }
  }

  /**
   * Bytes of media data that precede the index, which a player on the web must read before it can
   * start; 0 in other formats, in fragmented files and without an index.
   */
  public static long mediaBytesBeforeIndex(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer header = ByteBuffer.allocate(LARGE_HEADER_BYTES);
      long media = 0;
      long position = 0;
      for (int i = 0; i < MAX_BOXES && channel.size() - position >= HEADER_BYTES; i++) {
        String type = readHeader(channel.position(position), header);
        long size = size(header, channel.size() - position);
        if (type.equals("moov")) {
          return media;
        }
        if (size < HEADER_BYTES || !isMp4(type, i)) {
          break;
        }
        media += type.equals("mdat") ? size : 0;
        position += size;
      }
      return 0;
    }
  }

  /** QuickTime files of old have no ftyp box. */
  private static boolean isMp4(String type, int index) {
    return index > 0 || FIRST_TYPES.contains(type);
  }

  private static Optional<String> findDefect(SeekableByteChannel channel) throws IOException {
    Set<String> seenTypes = new HashSet<>();
    ByteBuffer header = ByteBuffer.allocate(LARGE_HEADER_BYTES);
    long position = 0;
    for (int i = 0; i < MAX_BOXES && channel.size() - position >= HEADER_BYTES; i++) {
      String type = readHeader(channel.position(position), header);
      long size = size(header, channel.size() - position);
      if (seenTypes.isEmpty() && !type.equals("ftyp")) {
        return Optional.empty();
      }
      seenTypes.add(type);
      long missing = position + size - channel.size();
      if (missing > 0 && type.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
        return Optional.of(
            String.format(
                Locale.ROOT, "its %s box ends %,d bytes past the end of the file", type, missing));
      }
      if (size < HEADER_BYTES || missing > 0) {
        break;
      }
      position += size;
    }
    boolean indexMissing = seenTypes.contains("mdat") && !seenTypes.contains("moov");
    return indexMissing ? Optional.of("it has no moov box, the index") : Optional.empty();
  }

  private static String readHeader(SeekableByteChannel channel, ByteBuffer header)
      throws IOException {
    header.clear();
    while (header.hasRemaining() && channel.read(header) > 0) {
      // A read may return fewer bytes than requested.
    }
    header.flip();
    return new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
  }

  private static long size(ByteBuffer header, long remaining) {
    long size = Integer.toUnsignedLong(header.getInt(0));
    if (size == 0) {
      return remaining;
    }
    return size == 1 && header.limit() == LARGE_HEADER_BYTES
        ? Math.min(header.getLong(HEADER_BYTES) & Long.MAX_VALUE, Long.MAX_VALUE / 2)
        : size;
  }
}
