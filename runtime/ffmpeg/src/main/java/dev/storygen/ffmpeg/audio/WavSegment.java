package dev.storygen.ffmpeg.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A WAV file within a file: some services answer with one for each sentence, one after the other.
 * FFmpeg reads only the first, and believes the size of the data rather than the header.
 *
 * @param start of the header, in bytes from the start of the file
 * @param end of the data, in bytes from the start of the file
 * @param seconds according to the header; 0 if it does not say
 */
record WavSegment(long start, long end, double seconds) {

  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FORMAT = 0x20746d66;
  private static final int DATA = 0x61746164;

  /** {@code RIFF}, a size, {@code WAVE}. */
  private static final int MAGIC_BYTES = 12;

  private static final int BLOCK_BYTES = 1 << 16;

  /** A header with more chunks before the data is damaged. */
  private static final int MAX_CHUNKS = 100;

  /**
   * Bytes. A server that streams does not know the size and writes the largest of its type, 2 or 4
   * GiB, less the header.
   */
  private static final long UNKNOWN_SIZE = 0x7fff_0000L;

  /** The segments that have data; empty if the file does not start as a WAV file. */
  static List<WavSegment> of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      List<Long> starts = starts(channel);
      List<WavSegment> segments = new ArrayList<>();
      for (int i = 0; i < starts.size() && starts.get(0) == 0; i++) {
        long end = i + 1 < starts.size() ? starts.get(i + 1) : channel.size();
        WavSegment segment = segment(channel, starts.get(i), end);
        if (segment.end > segment.start) {
          segments.add(segment);
        }
      }
      return segments;
    }
  }

  private static List<Long> starts(FileChannel channel) throws IOException {
    List<Long> starts = new ArrayList<>();
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long position = 0;
    while (channel.read(block, position + block.position()) >= 0
        || block.position() >= MAGIC_BYTES) {
      block.flip();
      int next = 0;
      for (; next + MAGIC_BYTES <= block.limit(); next++) {
        if (block.get(next) == 'R'
            && block.getInt(next) == RIFF
            && block.getInt(next + 8) == WAVE) {
          starts.add(position + next);
        }
      }
      position += next;
      block.position(next);
      block.compact();
    }
    return starts;
  }

  /** A segment; an empty one if it has no data. */
  private static WavSegment segment(FileChannel channel, long start, long end) throws IOException {
    long at = start + MAGIC_BYTES;
    double bytesPerSecond = 0;
    for (int chunk = 0; chunk < MAX_CHUNKS && at + 8 < end; chunk++) {
      ByteBuffer header = read(channel, at, 8);
      int name = header.getInt();
      long size = Integer.toUnsignedLong(header.getInt());
      if (name == FORMAT && at + 24 <= end) {
        bytesPerSecond = Integer.toUnsignedLong(read(channel, at + 16, 4).getInt());
      } else if (name == DATA) {
        boolean known = size > 0 && size < UNKNOWN_SIZE && bytesPerSecond > 0;
        return new WavSegment(start, end, known ? size / bytesPerSecond : 0);
      }
      at += 8 + size + size % 2;
    }
    return new WavSegment(start, start, 0);
  }

  private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("the WAV header ends early");
      }
    }
    return bytes.flip();
  }

  /** Copies the segment to a file of its own. */
  void copy(Path file, Path copy) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(
                copy,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      for (long at = start; at < end; ) {
        at += in.transferTo(at, end - at, out);
      }
    }
  }
}
