package dev.storygen.ffmpeg.encode;

import java.io.ByteArrayOutputStream;

/** Reads or writes bit by bit, most significant first, with the Exp-Golomb codes of H.264 (9.1). */
final class BitReader {

  private final byte[] source;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int position;
  private int pending;
  private int pendingBits;

  /** For writing. */
  BitReader() {
    this(new byte[0]);
  }

  /** For reading; beyond the end are zeros. */
  BitReader(byte[] source) {
    this.source = source;
  }

  /** An unsigned number of up to 31 bits. */
  int read(int bits) {
    int value = 0;
    for (int i = 0; i < bits; i++, position++) {
      int octet = position / 8 < source.length ? source[position / 8] : 0;
      value = value << 1 | octet >> 7 - position % 8 & 1;
    }
    return value;
  }

  /** An unsigned Exp-Golomb code: {@code ue(v)}. */
  int readGolomb() {
    int zeros = 0;
    while (zeros < 30 && read(1) == 0) {
      zeros++;
    }
    return (1 << zeros) - 1 + read(zeros);
  }

  /** How many bits were read. */
  int position() {
    return position;
  }

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

  /** Writes {@code ue(v)}. */
  void writeGolomb(int value) {
    int length = 32 - Integer.numberOfLeadingZeros(value + 1);
    write(0, length - 1);
    write(value + 1, length);
  }

  /** What was written, zeros up to a whole byte. */
  byte[] bytes() {
    if (pendingBits > 0) {
      write(0, 8 - pendingBits);
    }
    return written.toByteArray();
  }
}
