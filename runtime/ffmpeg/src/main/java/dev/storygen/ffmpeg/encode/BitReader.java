package dev.storygen.ffmpeg.encode;

/** Reads bits, most significant first, with the Exp-Golomb codes of H.264 (9.1). */
final class BitReader {

  private final byte[] source;
  private int position;

  /** Starts at the first bit. Bits beyond the end are zero. */
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
  int readExpGolomb() {
    int zeros = 0;
    while (zeros < 30 && read(1) == 0) {
      zeros++;
    }
    return (1 << zeros) - 1 + read(zeros);
  }

  /** Number of bits read. */
  int position() {
    return position;
  }
}
