package dev.storygen.report.html.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Formats numbers with a unit for display. */
public final class QuantityFormat {

  private static final List<String> BYTES = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final int SIGNIFICANT_DIGITS = 3;

  /** Digits before or after the point; beyond it the exponent is shown. */
  private static final int MAX_DIGITS = 15;

  private QuantityFormat() {}

  /**
   * A value with three significant digits and its unit: {@code 31.9 kbit/s}, {@code 2.06 MiB}.
   *
   * @param rounding towards the violation, so that a violating value never reads as the limit
   */
  public static String format(BigDecimal value, String unit, RoundingMode rounding) {
    if (value == null) {
      return "not a number";
    }
    return "bytes".equals(unit) ? bytes(value, rounding) : number(value, unit, rounding);
  }

  /** A value without a limit, rounded to the nearest. */
  public static String format(BigDecimal value, String unit) {
    return format(value, unit, RoundingMode.HALF_UP);
  }

  /** {@code 0.08 s}, {@code 47.0 s}, {@code 2 min 5 s}. */
  static String seconds(double seconds) {
    if (!(seconds >= 0 && seconds < Integer.MAX_VALUE)) {
      return "an unknown time";
    }
    if (seconds >= 119.95) {
      long whole = Math.round(seconds);
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return String.format(Locale.ROOT, seconds < 0.095 ? "%.2f s" : "%.1f s", seconds);
  }

  /** A number without trailing zeros: {@code 2.5}. */
  static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(SIGNIFICANT_DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String bytes(BigDecimal value, RoundingMode rounding) {
    BigDecimal scaled = value;
    int unit = 0;
    while (scaled.abs().compareTo(KIBI) >= 0 && unit < BYTES.size() - 1) {
      scaled = scaled.divide(KIBI);
      unit++;
    }
    return number(scaled, BYTES.get(unit), rounding);
  }

  private static BigDecimal rounded(BigDecimal value, int decimals, RoundingMode rounding) {
    // An exponent can stand for more zeros than fit in memory.
    boolean tiny = value.precision() - value.scale() < -MAX_DIGITS;
    BigDecimal bounded = tiny ? BigDecimal.valueOf(value.signum(), MAX_DIGITS) : value;
    return (bounded.scale() > decimals ? bounded.setScale(decimals, rounding) : bounded)
        .stripTrailingZeros();
  }

  private static String number(BigDecimal value, String unit, RoundingMode rounding) {
    int integerDigits = value.precision() - value.scale();
    int decimals =
        Math.max(0, Math.min(SIGNIFICANT_DIGITS, SIGNIFICANT_DIGITS - Math.max(1, integerDigits)));
    boolean plain = integerDigits <= MAX_DIGITS && value.scale() > -MAX_DIGITS;
    String digits = plain ? rounded(value, decimals, rounding).toPlainString() : value.toString();
    return unit == null ? digits : (digits + " " + unit).strip();
  }
}
