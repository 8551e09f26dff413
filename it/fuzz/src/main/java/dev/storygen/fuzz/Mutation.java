package dev.storygen.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** A way to damage a file. */
@FunctionalInterface
interface Mutation {

  /**
   * Damages a file.
   *
   * @param bytes of the file; not empty, and may be changed
   * @param random the only source of chance, so that the same seed gives the same damage
   */
  byte[] apply(byte[] bytes, Random random);

  /** A part of a file: from 1 byte to a third of the file, more often a small one. */
  record Block(int start, int end) {

    static Block in(byte[] bytes, Random random) {
      int most = Math.max(1, bytes.length / 3);
      double share = Math.pow(random.nextDouble(), 3);
      int size = Math.max(1, (int) (share * most));
      int start = random.nextInt(bytes.length - size + 1);
      return new Block(start, start + size);
    }

    byte[] of(byte[] bytes) {
      return Arrays.copyOfRange(bytes, start, end);
    }
  }

  /** The bytes one after the other. */
  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
