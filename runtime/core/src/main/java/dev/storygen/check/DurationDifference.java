package dev.storygen.check;

import dev.storygen.model.Measurement;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a length is from the one that it should have.
 *
 * @param actual seconds
 * @param expected seconds, above 0 for {@link #percent}
 */
record DurationDifference(double actual, double expected) {

  /** In seconds. */
  Measurement seconds(String name) {
    return measurement(name, Math.abs(actual - expected), "s");
  }

  /** In percent of the expected length. */
  Measurement percent(String name) {
    return measurement(name, Math.abs(actual - expected) / expected * 100, "%");
  }

  /** A length as messages show it: {@code 47.2 s}. */
  static String text(double seconds) {
    return CheckMessages.briefly(BigDecimal.valueOf(seconds), RoundingMode.HALF_UP, "s");
  }

  private static Measurement measurement(String name, double value, String unit) {
    return Measurement.of(name, exact(value), unit);
  }

  /** Without the noise of floating point, which would make a length at its limit break it. */
  static double exact(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
