package dev.storygen.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Formats measured values for people: as many digits as the unit needs. */
public final class Quantity {

  private static final int SIGNIFICANT_DIGITS = 3;

  /** Decimals that a value of the unit keeps even where it has more than three digits. */
  private static final Map<String, Integer> DECIMALS =
      Map.of(
          "kbit/s",
          1,
          "s",
          1,
          "%",
          1,
          "LUFS",
          1,
          "LU",
          1,
          "dBTP",
          1,
          "dBFS",
          1,
          "dB",
          1,
          "frames/s",
          2);

  /** Digits before or after the point; beyond it the exponent is shown. */
  private static final int MAX_DIGITS = 15;

  private Quantity() {}

  /**
   * A value with its unit: {@code 192.7 kbit/s}, {@code 0.213}, {@code 44100 Hz}. It has three
   * significant digits or the decimals of its unit, whichever is more, and no trailing zeros.
   *
   * @param unit may be null or empty
   * @param rounding of a measured value towards the side of its limit that is not allowed, so that
   *     a violating value never reads as the limit
   */
  public static String text(BigDecimal value, String unit, RoundingMode rounding) {
    int integerDigits = value.precision() - value.scale();
    int decimals = Math.min(SIGNIFICANT_DIGITS, SIGNIFICANT_DIGITS - Math.max(1, integerDigits));
    if (value.abs().compareTo(BigDecimal.ONE) < 0) {
      decimals = SIGNIFICANT_DIGITS;
    }
    decimals = Math.max(decimals, unit == null ? 0 : DECIMALS.getOrDefault(unit, 0));
    boolean plain = integerDigits <= MAX_DIGITS && value.scale() > -MAX_DIGITS;
    String digits = plain ? rounded(value, decimals, rounding).toPlainString() : value.toString();
    return unit == null ? digits : (digits + " " + unit).strip();
  }

  /** A time or a duration: {@code 47.2 s}. */
  public static String seconds(double seconds) {
    return text(BigDecimal.valueOf(seconds), "s");
  }

  /** A value without a limit, rounded to the nearest. */
  public static String text(BigDecimal value, String unit) {
    return text(value, unit, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(BigDecimal value, int decimals, RoundingMode rounding) {
    // An exponent can stand for more zeros than fit in memory.
    boolean tiny = value.precision() - value.scale() < -MAX_DIGITS;
    BigDecimal bounded = tiny ? BigDecimal.valueOf(value.signum(), MAX_DIGITS) : value;
    return (bounded.scale() > decimals ? bounded.setScale(decimals, rounding) : bounded)
        .stripTrailingZeros();
  }
}
