package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks that the elements of a Matroska or WebM file (RFC 8794, RFC 9559) end within the file: the
 * segment, and the elements in it where the size of the segment is not known.
 */
final class MatroskaScanner {

  private static final long EBML = 0x1A45DFA3L;
  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final int MAX_ELEMENTS = 1_000_000;
  private static final int MAX_HEADER_BYTES = 12;

  private final SeekableByteChannel channel;
  private final ByteBuffer header = ByteBuffer.allocate(MAX_HEADER_BYTES);
  private long id;

  /** Of the content; -1 if unknown. */
  private long size;

  private long content;

  private MatroskaScanner(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** What is missing at the end; empty if nothing is, or if the file has another format. */
  static Optional<String> findDefect(SeekableByteChannel channel) throws IOException {
    MatroskaScanner scanner = new MatroskaScanner(channel);
    return scanner.readHeader(0) && scanner.id == EBML && scanner.size >= 0
        ? scanner.findDefect(scanner.content + scanner.size)
        : Optional.empty();
  }

  private Optional<String> findDefect(long first) throws IOException {
    long position = first;
    for (int i = 0; i < MAX_ELEMENTS && position < channel.size(); i++) {
      if (!readHeader(position)) {
        return Optional.of("it ends within the header of an element");
      }
      boolean container = id == SEGMENT || id == CLUSTER;
      if (size < 0 && !container) {
        return Optional.empty();
      }
      long missing = content + size - channel.size();
      if (size >= 0 && missing > 0) {
        return Optional.of(
            String.format(
                Locale.ROOT, "%s ends %,d bytes past the end of the file", name(), missing));
      }
      if (id == SEGMENT && size >= 0) {
        return Optional.empty(); // what follows is no part of it
      }
      position = size < 0 ? content : content + size;
    }
    return Optional.empty();
  }

  private String name() {
    if (id == SEGMENT) {
      return "its segment";
    }
    return id == CLUSTER ? "its last cluster" : "its last element";
  }

  /** Reads id and size of the element at a position; false if there is none. */
  private boolean readHeader(long position) throws IOException {
    header.clear();
    channel.position(position);
    while (header.hasRemaining() && channel.read(header) > 0) {
      // A read may return fewer bytes than requested.
    }
    header.flip();
    int idLength = length(4);
    if (idLength == 0) {
      return false;
    }
    id = number(idLength);
    int sizeLength = length(8);
    if (sizeLength == 0) {
      return false;
    }
    long mask = (1L << 7 * sizeLength) - 1;
    size = number(sizeLength) & mask;
    size = size == mask ? -1 : size;
    content = position + idLength + sizeLength;
    return true;
  }

  /** Length of the next number by the leading zeros of its first byte; 0 if it is not whole. */
  private int length(int maximum) {
    if (!header.hasRemaining()) {
      return 0;
    }
    int length = Integer.numberOfLeadingZeros(header.get(header.position()) & 0xFF) - 23;
    return length <= maximum && length <= header.remaining() ? length : 0;
  }

  private long number(int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | header.get() & 0xFF;
    }
    return number;
  }
}
