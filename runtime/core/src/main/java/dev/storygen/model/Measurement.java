package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * One measured value.
 *
 * @param name what was measured, in the words of a message: {@code audio bitrate}
 * @param value the value
 * @param unit {@code s}, {@code kbit/s}, {@code bytes}, {@code %} …; empty for a plain number
 * @param detail what the number was made of, for people: {@code h264, 1080x1920}; empty where the
 *     number says it all
 * @param timeCourse how it goes over the time of the file, for the report; null where the check
 *     does not say
 */
public record Measurement(
    String name,
    BigDecimal value,
    String unit,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
    @JsonInclude(JsonInclude.Include.NON_NULL) TimeCourse timeCourse) {

  public Measurement {
    detail = detail == null ? "" : detail;
  }

  /** A measurement that says it all. */
  public Measurement(String name, BigDecimal value, String unit) {
    this(name, value, unit, "", null);
  }

  /**
   * A measurement of a finite number, rounded to millionths: a floating-point error must not
   * violate a limit that is met exactly.
   */
  public static Measurement of(String name, double value, String unit) {
    return new Measurement(name, BigDecimal.valueOf(Math.rint(value * 1e6) / 1e6), unit);
  }

  /** A measurement of a whole number. */
  public static Measurement of(String name, long value, String unit) {
    return new Measurement(name, BigDecimal.valueOf(value), unit);
  }

  /** A value with its unit, without zeros at its end: {@code 32 kbit/s}. */
  public static String text(BigDecimal value, String unit) {
    return (value.stripTrailingZeros().toPlainString() + " " + unit).strip();
  }

  /** The same measurement with what it was made of. */
  public Measurement with(String newDetail) {
    return new Measurement(name, value, unit, newDetail, timeCourse);
  }

  /** The same measurement with how it goes over time. */
  public Measurement over(TimeCourse newTimeCourse) {
    return new Measurement(name, value, unit, detail, newTimeCourse);
  }
}
