package dev.storygen.check;

import java.math.BigDecimal;

/**
 * What a measurement may be.
 *
 * @param name what users set it by, as {@code minimum} in {@code
 *     <audio-bitrate><minimum>64</minimum></audio-bitrate>}
 * @param measurement the {@link dev.storygen.model.Measurement#name() name} of the measurement that
 *     it bounds
 * @param bound which side of the value is allowed
 * @param value in the measurement's unit
 * @param unit the measurement's unit
 */
public record Limit(String name, String measurement, Bound bound, BigDecimal value, String unit) {

  /** Which side of the limit is allowed; the limit itself always is. */
  public enum Bound {
    MINIMUM,
    MAXIMUM
  }
}
