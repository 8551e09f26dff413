package dev.storygen.check;

import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.math.BigDecimal;

/**
 * The difference between a duration and the expected one.
 *
 * @param actual seconds
 * @param expected seconds, above 0 for {@link #percent}
 */
record DurationDifference(double actual, double expected) {

  /** In seconds. */
  Measurement seconds(String name) {
    return measurement(name, Math.abs(actual - expected), "s");
  }

  /** In percent of the expected duration. */
  Measurement percent(String name) {
    return measurement(name, Math.abs(actual - expected) / expected * 100, "%");
  }

  /** A duration as messages show it: {@code 47.2 s}. */
  static String text(double seconds) {
    return Quantity.text(BigDecimal.valueOf(seconds), "s");
  }

  private static Measurement measurement(String name, double value, String unit) {
    return Measurement.of(name, exact(value), unit);
  }

  /**
   * Rounded to microseconds: a floating-point error must not violate a limit that is met exactly.
   */
  static double exact(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
