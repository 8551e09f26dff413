package dev.storygen.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The encoding of a text.
 *
 * @param mark bytes of the byte order mark, 0 without one
 * @param guessed whether only the frequencies of its characters tell it
 */
record TextEncoding(Charset charset, int mark, boolean guessed) {

  /** Enough to see which bytes are zero, a multiple of 4. */
  private static final int SAMPLE = 1 << 16;

  private static final Map<byte[], Charset> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put(bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8);
    // Before UTF-16LE, whose mark is its beginning.
    MARKS.put(bytes(0xFF, 0xFE, 0, 0), Charset.forName("UTF-32LE"));
    MARKS.put(bytes(0, 0, 0xFE, 0xFF), Charset.forName("UTF-32BE"));
    MARKS.put(bytes(0xFF, 0xFE), StandardCharsets.UTF_16LE);
    MARKS.put(bytes(0xFE, 0xFF), StandardCharsets.UTF_16BE);
  }

  /** Finds the encoding of a whole file. */
  static TextEncoding of(byte[] bytes) {
    for (Map.Entry<byte[], Charset> mark : MARKS.entrySet()) {
      int length = mark.getKey().length;
      if (bytes.length >= length
          && Arrays.equals(bytes, 0, length, mark.getKey(), 0, length)
          && (length != 3 || Utf8.isMostly(bytes))) {
        return new TextEncoding(mark.getValue(), length, false);
      }
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new TextEncoding(wide, 0, false);
    }
    return Utf8.isMostly(bytes)
        ? new TextEncoding(StandardCharsets.UTF_8, 0, false)
        : new TextEncoding(LegacyEncoding.of(bytes), 0, true);
  }

  /** The encoding of 2 or 4 bytes a character, by the places of zeros; null if it is none. */
  private static Charset wide(byte[] bytes) {
    int[] zeros = new int[4];
    int length = Math.min(SAMPLE, bytes.length);
    for (int i = 0; i < length; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
    }
    int groups = length / 4;
    if (bytes.length % 4 == 0 && groups > 0) {
      if (zeros[0] == groups && zeros[1] * 2 > groups && zeros[3] * 2 < groups) {
        return Charset.forName("UTF-32BE");
      }
      if (zeros[3] == groups && zeros[2] * 2 > groups && zeros[0] * 2 < groups) {
        return Charset.forName("UTF-32LE");
      }
    }
    // All characters of an ASCII text have a zero in UTF-16; of others, digits and line ends have.
    int expected = isAscii(bytes, length) ? (length + 3) / 4 : length / 20;
    return utf16(zeros[0] + zeros[2], zeros[1] + zeros[3], Math.max(1, expected));
  }

  private static boolean isAscii(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static Charset utf16(int evenZeros, int oddZeros, int expected) {
    if (evenZeros >= expected && evenZeros > oddZeros * 8) {
      return StandardCharsets.UTF_16BE;
    }
    return oddZeros >= expected && oddZeros > evenZeros * 8 ? StandardCharsets.UTF_16LE : null;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
