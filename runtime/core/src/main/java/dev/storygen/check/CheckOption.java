package dev.storygen.check;

import dev.storygen.model.Measurement;
import java.math.BigDecimal;

/**
 * A setting that changes how a check measures, as {@code longestCue} in {@code
 * <subtitle-coverage><longestCue>7</longestCue></subtitle-coverage>}; a limit in contrast is what
 * the result is compared with.
 *
 * @param name the setting's name, in camel case, different from the names of the check's limits
 * @param description what it sets, a phrase for the check's page
 * @param value the default in the check, the user's value where it is in force; in {@code unit}
 * @param unit {@code s}, {@code dBFS} …; empty for a plain number
 * @param minimum the smallest value allowed
 * @param maximum the largest value allowed
 */
public record CheckOption(
    String name,
    String description,
    BigDecimal value,
    String unit,
    BigDecimal minimum,
    BigDecimal maximum) {

  /** An option with its default and its range. */
  public static CheckOption of(
      String name, String description, double value, String unit, double minimum, double maximum) {
    return new CheckOption(
        name,
        description,
        BigDecimal.valueOf(value),
        unit,
        BigDecimal.valueOf(minimum),
        BigDecimal.valueOf(maximum));
  }

  /** The same option at another value. */
  CheckOption at(BigDecimal other) {
    return new CheckOption(name, description, other, unit, minimum, maximum);
  }

  /** Whether a value is in the range. */
  boolean allows(BigDecimal other) {
    return other.compareTo(minimum) >= 0 && other.compareTo(maximum) <= 0;
  }

  /** The value for people: {@code 10 s}. */
  String text() {
    return Measurement.text(value, unit);
  }

  /** The range for people: {@code from 0.1 to 3600}. */
  String range() {
    return "from %s to %s".formatted(Measurement.text(minimum, ""), Measurement.text(maximum, ""));
  }
}
