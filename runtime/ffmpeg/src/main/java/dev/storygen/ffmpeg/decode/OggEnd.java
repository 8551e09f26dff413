package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The last page of an Ogg file (RFC 3533). FFmpeg ignores a page that is damaged: of the last one,
 * nothing but its absence would show.
 */
final class OggEnd {

  /** The most that a page has. */
  private static final int PAGE_BYTES = 65_307;

  private static final int HEADER_BYTES = 27;
  private static final int FLAGS_AT = 5;
  private static final int CHECKSUM_AT = 22;
  private static final int CHECKSUM_BYTES = 4;
  private static final int END_OF_STREAM = 4;
  private static final int POLYNOMIAL = 0x04c11db7;

  private OggEnd() {}

  /** What is missing at the end, as a phrase; empty for nothing. */
  static String truncation(FileChannel file) throws IOException {
    long from = Math.max(0, file.size() - 2 * PAGE_BYTES);
    ByteBuffer end = FileEnd.read(file, from, (int) (file.size() - from));
    int page = FileEnd.text(end).lastIndexOf("OggS");
    if (page < 0) {
      return "";
    }
    int length = length(end, page);
    if (page + length > end.limit()) {
      return "it ends within a page";
    }
    if ((end.get(page + FLAGS_AT) & END_OF_STREAM) == 0) {
      return "its last page is not marked as the end of a stream";
    }
    return checksum(end, page, length) == end.getInt(page + CHECKSUM_AT)
        ? ""
        : "its last page is damaged";
  }

  /** Bytes of a page, with what is missing of it. */
  private static int length(ByteBuffer end, int page) {
    if (end.limit() - page < HEADER_BYTES) {
      return HEADER_BYTES;
    }
    int segments = Byte.toUnsignedInt(end.get(page + HEADER_BYTES - 1));
    int length = HEADER_BYTES + segments;
    for (int i = 0; i < segments && page + HEADER_BYTES + i < end.limit(); i++) {
      length += Byte.toUnsignedInt(end.get(page + HEADER_BYTES + i));
    }
    return length;
  }

  /** The checksum of a page is that of its bytes with 0 in the place of the checksum. */
  private static int checksum(ByteBuffer end, int page, int length) {
    int checksum = 0;
    for (int i = 0; i < length; i++) {
      boolean own = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_BYTES;
      checksum ^= own ? 0 : end.get(page + i) << Byte.SIZE * (Integer.BYTES - 1);
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        checksum = checksum << 1 ^ (checksum < 0 ? POLYNOMIAL : 0);
      }
    }
    return checksum;
  }
}
