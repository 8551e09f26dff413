package dev.storygen.metrics;

import java.math.BigDecimal;
import java.util.Locale;

/** Formats numbers for people. */
public final class NumberFormats {

  private NumberFormats() {}

  /** About three significant digits: {@code 0.042 s}, {@code 3.15 s}, {@code 214.0 s}. */
  public static String seconds(double seconds) {
    String form = seconds < 1 ? "%.3f s" : seconds < 100 ? "%.2f s" : "%.1f s";
    return String.format(Locale.ROOT, form, seconds);
  }

  /** Without trailing zeros. */
  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
