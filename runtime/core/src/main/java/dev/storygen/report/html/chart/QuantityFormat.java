package dev.storygen.report.html.chart;

import dev.storygen.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Formats numbers with a unit for display. */
public final class QuantityFormat {

  private static final List<String> BYTES = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final int MAX_DECIMALS = 3;

  private QuantityFormat() {}

  /**
   * A value with its unit, as {@link Quantity#text}, and bytes with a binary prefix: {@code 31.9
   * kbit/s}, {@code 2.06 MiB}.
   *
   * @param rounding towards the violation, so that a violating value never reads as the limit
   */
  public static String format(BigDecimal value, String unit, RoundingMode rounding) {
    if (value == null) {
      return "not a number";
    }
    return "bytes".equals(unit) ? bytes(value, rounding) : Quantity.text(value, unit, rounding);
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
        .setScale(MAX_DECIMALS, RoundingMode.HALF_UP)
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
    return Quantity.text(scaled, BYTES.get(unit), rounding);
  }
}
