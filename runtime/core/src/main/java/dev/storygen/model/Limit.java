package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A bound on a measurement.
 *
 * @param name the setting's name, as {@code minimum} in {@code
 *     <audio-bitrate><minimum>64</minimum></audio-bitrate>}
 * @param measurement the {@link Measurement#name() name} of the measurement that it bounds
 * @param bound which side of the value is allowed; null where it was read from a file and this
 *     version does not know it
 * @param value in the measurement's unit; not negative unless it is {@link #signed}
 * @param unit the measurement's unit; empty for a plain number
 * @param source where the value comes from: {@code profile shorts}, {@code the POM}, {@code
 *     -Dstorygen.loudness}, the file and the line; {@value #DEFAULT} for the check's own
 */
public record Limit(
    String name, String measurement, Bound bound, BigDecimal value, String unit, String source) {

  /** The source of a value that is the check's own. */
  public static final String DEFAULT = "default";

  /** Units of levels, which are below zero as a rule. */
  private static final Set<String> LEVELS = Set.of("LUFS", "dBFS", "dBTP");

  public Limit {
    source = source == null ? DEFAULT : source;
  }

  /** A limit at the check's own value. */
  public Limit(String name, String measurement, Bound bound, BigDecimal value, String unit) {
    this(name, measurement, bound, value, unit, DEFAULT);
  }

  /** Which side of the limit is allowed; the limit itself always is. */
  public enum Bound {
    MINIMUM,
    MAXIMUM;

    /** The name in messages and in JSON: {@code minimum}. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a label; null for one that this version does not know. */
    @JsonCreator
    static Bound read(String label) {
      return Arrays.stream(values())
          .filter(bound -> bound.label().equals(label))
          .findFirst()
          .orElse(null);
    }
  }

  /** A measurement must be at least {@code value}. */
  public static Limit atLeast(String name, String measurement, double value, String unit) {
    return new Limit(name, measurement, Bound.MINIMUM, BigDecimal.valueOf(value), unit);
  }

  /** A measurement must be at most {@code value}. */
  public static Limit atMost(String name, String measurement, double value, String unit) {
    return new Limit(name, measurement, Bound.MAXIMUM, BigDecimal.valueOf(value), unit);
  }

  /** Whether the limit can be a negative number. */
  public boolean signed() {
    return value.signum() < 0 || LEVELS.contains(unit);
  }

  /** The same limit at another value. */
  public Limit at(BigDecimal other, String newSource) {
    return new Limit(name, measurement, bound, other, unit, newSource);
  }

  /** Whether a measured value is on the allowed side. */
  public boolean allows(BigDecimal measured) {
    int side = measured.compareTo(value);
    return bound == Bound.MINIMUM ? side >= 0 : side <= 0;
  }

  /** The rounding of a measured value, by which a violating one never reads as the limit. */
  public RoundingMode rounding() {
    return bound == Bound.MINIMUM ? RoundingMode.FLOOR : RoundingMode.CEILING;
  }

  /** For people: {@code minimum 32 kbit/s}. */
  public String text() {
    return bound.label() + " " + Measurement.text(value, unit);
  }
}
