package dev.storygen.media;

/** Tells UTF-8 by the bytes of its characters, which texts in other encodings hardly ever have. */
final class Utf8 {

  /** Characters of several bytes per wrong byte from which a text is damaged UTF-8. */
  private static final int CHARACTERS_PER_FAULT = 4;

  private Utf8() {}

  /** Whether the bytes are UTF-8, but for a few damaged characters. */
  static boolean isMostly(byte[] bytes) {
    long characters = 0;
    long faults = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = length(bytes, i);
      characters += length > 1 ? 1 : 0;
      faults += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return faults == 0 || faults * CHARACTERS_PER_FAULT <= characters;
  }

  /** Bytes of the character at an index; 0 if it is none. */
  private static int length(byte[] bytes, int index) {
    int first = bytes[index] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first > 0xF4) {
      return 0;
    }
    int end = Math.min(index + length, bytes.length); // the last character may be cut off
    for (int i = index + 1; i < end; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
