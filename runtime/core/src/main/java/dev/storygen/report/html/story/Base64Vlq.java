package dev.storygen.report.html.story;

import dev.storygen.model.Waveform;

/** Encodes unsigned integers as base64 VLQ: five bits per digit, the least significant first. */
final class Base64Vlq {

  /** The continuation bit: another digit follows. */
  private static final int CONTINUATION = 32;

  private Base64Vlq() {}

  /**
   * Appends a number.
   *
   * @param number not negative
   */
  static void append(StringBuilder code, long number) {
    long rest = number;
    while (rest >= CONTINUATION) {
      code.append(Waveform.DIGITS.charAt((int) (rest % CONTINUATION) + CONTINUATION));
      rest /= CONTINUATION;
    }
    code.append(Waveform.DIGITS.charAt((int) rest));
  }
}
