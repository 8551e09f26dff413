package dev.storygen.ffmpeg.encode;

import java.io.ByteArrayOutputStream;

/** Writes bits, most significant first, with the Exp-Golomb codes of H.264 (9.1). */
final class BitWriter {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int pending;
  private int pendingBits;

  void write(int value, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      pending = pending << 1 | value >> i & 1;
      if (++pendingBits == 8) {
        written.write(pending);
        pending = 0;
        pendingBits = 0;
      }
    }
  }

  /** Writes an unsigned Exp-Golomb code: {@code ue(v)}. */
  void writeExpGolomb(int value) {
    int length = 32 - Integer.numberOfLeadingZeros(value + 1);
    write(0, length - 1);
    write(value + 1, length);
  }

  /** The bits written, padded with zeros to a whole byte. */
  byte[] bytes() {
    if (pendingBits > 0) {
      write(0, 8 - pendingBits);
    }
    return written.toByteArray();
  }
}
