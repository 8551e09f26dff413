package dev.storygen.model;

import java.math.BigDecimal;

/**
 * One measured value.
 *
 * @param name what was measured, in the words of a message: {@code audio bitrate}
 * @param value the value, as exact as it was measured
 * @param unit {@code s}, {@code kbit/s}, {@code bytes}, {@code %} …; empty for a plain number
 */
public record Measurement(String name, BigDecimal value, String unit) {

  /** A measurement of a finite number. */
  public static Measurement of(String name, double value, String unit) {
    return new Measurement(name, BigDecimal.valueOf(value), unit);
  }

  /** A measurement of a whole number. */
  public static Measurement of(String name, long value, String unit) {
    return new Measurement(name, BigDecimal.valueOf(value), unit);
  }
}
