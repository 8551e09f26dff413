package dev.storygen.report.html.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers with a unit, as people read them. */
public final class QuantityFormat {

  private static final List<String> BYTES = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final int DIGITS = 3;

  /** So many zeros would be more than a line. */
  private static final int LONGEST = 15;

  private QuantityFormat() {}

  /**
   * A value with three digits that tell and its unit: {@code 31.9 kbit/s}, {@code 2.06 MiB}.
   *
   * @param rounding away from a limit, so that what breaks it never reads as the limit itself
   */
  public static String of(BigDecimal value, String unit, RoundingMode rounding) {
    if (value == null) {
      return "not a number";
    }
    return "bytes".equals(unit) ? bytes(value, rounding) : number(value, unit, rounding);
  }

  /** The same of a value that no limit bounds. */
  public static String of(BigDecimal value, String unit) {
    return of(value, unit, RoundingMode.HALF_UP);
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

  /** A number without zeros at its end: {@code 2.5}. */
  static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(DIGITS, RoundingMode.HALF_UP)
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
    // As many zeros as an exponent may stand for would fill the memory before they are cut.
    boolean tiny = value.precision() - value.scale() < -LONGEST;
    BigDecimal near = tiny ? BigDecimal.valueOf(value.signum(), LONGEST) : value;
    return (near.scale() > decimals ? near.setScale(decimals, rounding) : near)
        .stripTrailingZeros();
  }

  private static String number(BigDecimal value, String unit, RoundingMode rounding) {
    int integerDigits = value.precision() - value.scale();
    int decimals = Math.max(0, Math.min(DIGITS, DIGITS - Math.max(1, integerDigits)));
    boolean writable = integerDigits <= LONGEST && value.scale() > -LONGEST;
    String digits =
        writable ? rounded(value, decimals, rounding).toPlainString() : value.toString();
    return unit == null ? digits : (digits + " " + unit).strip();
  }
}
