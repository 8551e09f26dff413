package dev.storygen.report.html.story;

import dev.storygen.model.Waveform;

/** Whole numbers in as few characters as they need: base64 VLQ, as source maps have it. */
final class Base64Vlq {

  /** A digit holds five bits; one from here on says that another follows, of higher value. */
  private static final int MORE = 32;

  private Base64Vlq() {}

  /**
   * Appends a number.
   *
   * @param number not negative
   */
  static void append(StringBuilder code, long number) {
    long rest = number;
    while (rest >= MORE) {
      code.append(Waveform.DIGITS.charAt((int) (rest % MORE) + MORE));
      rest /= MORE;
    }
    code.append(Waveform.DIGITS.charAt((int) rest));
  }
}
