package dev.storygen.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A size or a count in a file: of a box of MP4, a chunk of RIFF, an element of EBML, a page of Ogg,
 * a block of FLAC, or an MP3's Xing header.
 *
 * @param offset of its first byte
 * @param length in bytes
 */
record SizeField(int offset, int length) {

  /**
   * A mark beside a size.
   *
   * @param bytes that the file has there
   * @param distance from its first byte to the size
   * @param length of the size in bytes
   */
  private record Mark(byte[] bytes, int distance, int length) {

    static Mark of(String text, int distance, int length) {
      return new Mark(text.getBytes(StandardCharsets.ISO_8859_1), distance, length);
    }

    static Mark element(String id) {
      byte[] bytes = HexFormat.of().parseHex(id);
      return new Mark(bytes, bytes.length, 1);
    }
  }

  private static final List<Mark> MARKS =
      Stream.of(
              Stream.of(
                      "ftyp", "moov", "mvhd", "trak", "tkhd", "edts", "elst", "mdia", "mdhd",
                      "minf", "stbl", "stsd", "stts", "stsc", "stsz", "stco", "avc1", "mp4a",
                      "esds", "mdat")
                  .flatMap(box -> Stream.of(Mark.of(box, -4, 4), Mark.of(box, 8, 4))),
              Stream.of("RIFF", "fmt ", "LIST", "data").map(chunk -> Mark.of(chunk, 4, 4)),
              // Segment, SeekHead, Info, Tracks, TrackEntry, Cluster, SimpleBlock, Cues
              Stream.of(
                      "18538067",
                      "114d9b74",
                      "1549a966",
                      "1654ae6b",
                      "ae",
                      "1f43b675",
                      "a3",
                      "1c53bb6b")
                  .map(Mark::element),
              Stream.of(
                  Mark.of("OggS", 26, 1),
                  Mark.of("fLaC", 5, 3),
                  Mark.of("Info", 8, 4),
                  Mark.of("Info", 12, 4)))
          .flatMap(marks -> marks)
          .toList();

  /** All that a file has. */
  static List<SizeField> in(byte[] bytes) {
    List<SizeField> fields = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      for (Mark mark : MARKS) {
        int offset = i + mark.distance();
        if (at(bytes, i, mark.bytes()) && offset >= 0 && offset + mark.length() <= bytes.length) {
          fields.add(new SizeField(offset, mark.length()));
        }
      }
    }
    return fields;
  }

  private static boolean at(byte[] bytes, int index, byte[] mark) {
    int end = index + mark.length;
    return bytes[index] == mark[0]
        && end <= bytes.length
        && Arrays.equals(bytes, index, end, mark, 0, mark.length);
  }

  /** Writes another number: 0, the largest, one that is near, or any. */
  void change(byte[] bytes, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> Arrays.fill(bytes, offset, offset + length, (byte) 0);
      case 1 -> Arrays.fill(bytes, offset, offset + length, (byte) 0xff);
      case 2 -> bytes[offset + length - 1] += (byte) (1 + random.nextInt(255));
      default -> {
        for (int i = offset; i < offset + length; i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
      }
    }
  }
}
