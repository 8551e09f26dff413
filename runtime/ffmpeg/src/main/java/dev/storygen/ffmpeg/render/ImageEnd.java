package dev.storygen.ffmpeg.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/**
 * Finds truncated images by the structure of their formats (GIF89a, ISO/IEC 10918-1, ISO/IEC 15948,
 * RIFF): decoders fill what is missing, or stop after the first frame. Reads at most each byte
 * once.
 */
final class ImageEnd {

  private static final int GIF = 0x47494638; // GIF8
  private static final int PNG = 0x89504E47;
  private static final int PNG_END = 0x49454E44; // IEND
  private static final int RIFF = 0x52494646;
  private static final int WEBP = 0x57454250;
  private static final int JPEG_START = 0xFFD8;
  private static final int JPEG_END = 0xD9;

  private final ByteBuffer bytes;
  private int at;

  private ImageEnd(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Whether a file is a GIF, JPEG, PNG or WebP that ends before its image does. */
  static boolean isMissing(Path image) throws IOException {
    try (FileChannel channel = FileChannel.open(image)) {
      if (channel.size() > Integer.MAX_VALUE) {
        return false;
      }
      return new ImageEnd(channel.map(MapMode.READ_ONLY, 0, channel.size())).isMissing();
    }
  }

  private boolean isMissing() {
    try {
      if (bytes.getInt(0) == GIF) {
        return !gifEnds();
      }
      if (bytes.getInt(0) == PNG) {
        return !pngEnds();
      }
      if (bytes.getInt(0) == RIFF && bytes.getInt(8) == WEBP) {
        return !webpEnds();
      }
      return Short.toUnsignedInt(bytes.getShort(0)) == JPEG_START && !jpegEnds();
    } catch (IndexOutOfBoundsException e) {
      return true;
    }
  }

  /** A file without a trailer whose last block is whole lacks nothing that is shown. */
  private boolean gifEnds() {
    at = 13 + colourTable(bytes.get(10));
    int images = 0;
    while (at < bytes.limit() || images == 0) {
      int block = next();
      if (block == '!') {
        at++;
        skipSubBlocks();
      } else if (block == ',') {
        at += 9 + colourTable(bytes.get(at + 8)) + 1;
        skipSubBlocks();
        images++;
      } else if (block != 0) { // the trailer, or what is no GIF
        return true;
      }
    }
    return true;
  }

  private static int colourTable(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private void skipSubBlocks() {
    for (int length = next(); length > 0; length = next()) {
      at += length;
    }
  }

  /** Between segments are the bytes of scans, which have no markers but restarts. */
  private boolean jpegEnds() {
    at = 2;
    while (true) {
      while (next() != 0xFF) {}
      int marker = next();
      while (marker == 0xFF) {
        marker = next();
      }
      if (marker == JPEG_END) {
        return true;
      }
      boolean alone = marker <= 1 || marker >= 0xD0 && marker <= 0xD8;
      if (!alone) {
        at += Short.toUnsignedInt(bytes.getShort(at));
      }
    }
  }

  private boolean pngEnds() {
    at = 8;
    while (true) {
      int length = bytes.getInt(at);
      if (bytes.getInt(at + 4) == PNG_END || length < 0) {
        return true; // a wrong length is the decoder's to tell
      }
      at = (int) Math.min(at + 12L + length, bytes.limit());
    }
  }

  /** Some writers leave out the byte that pads the last chunk. */
  private boolean webpEnds() {
    long length =
        Integer.toUnsignedLong(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    return bytes.limit() >= length + 8 - 1;
  }

  private int next() {
    return Byte.toUnsignedInt(bytes.get(at++));
  }
}
