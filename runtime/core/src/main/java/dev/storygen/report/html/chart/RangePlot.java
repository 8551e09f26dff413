package dev.storygen.report.html.chart;

import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.math.BigDecimal;

/**
 * A measured value and its limit on a scale of 0 to {@value #WIDTH}.
 *
 * @param name what was measured
 * @param measured the value with its unit
 * @param detail how the value was obtained; empty for none
 * @param limit the limit as text, with its source: {@code minimum 32 kbit/s, profile shorts}
 * @param allowedFrom left end of the allowed range
 * @param allowedTo its right end
 * @param limitAt position of the limit
 * @param valueAt position of the value
 * @param clipped whether the value lies beyond the scale and is drawn at its end
 * @param allowed whether the value is within the limit
 */
public record RangePlot(
    String name,
    String measured,
    String detail,
    String limit,
    int allowedFrom,
    int allowedTo,
    int limitAt,
    int valueAt,
    boolean clipped,
    boolean allowed) {

  static final int WIDTH = 100;

  /** Leaves most of the scale to the allowed range: right of a minimum, left of a maximum. */
  private static final int MINIMUM_AT = 40;

  private static final int MAXIMUM_AT = 60;
  private static final int MIDDLE = WIDTH / 2;

  /** The least visible distance between a value and the limit that it differs from. */
  private static final int MIN_DISTANCE = 5;

  /**
   * @param measurement what {@code limit} bounds
   */
  public static RangePlot of(Limit limit, Measurement measurement) {
    boolean minimum = limit.bound() == Limit.Bound.MINIMUM;
    int side = measurement.value().compareTo(limit.value());
    int limitAt = limit.value().signum() <= 0 ? MIDDLE : minimum ? MINIMUM_AT : MAXIMUM_AT;
    long value = position(limit.value(), limitAt, measurement.value(), side);
    return new RangePlot(
        measurement.name(),
        QuantityFormat.format(measurement.value(), measurement.unit(), limit.rounding()),
        measurement.detail(),
        text(limit),
        minimum ? limitAt : 0,
        minimum ? WIDTH : limitAt,
        limitAt,
        (int) Math.max(0, Math.min(WIDTH, value)),
        value < 0 || value > WIDTH,
        limit.allows(measurement.value()));
  }

  /** A limit for people, with its source: {@code minimum 10 KiB, default}. */
  public static String text(Limit limit) {
    String value = QuantityFormat.format(limit.value(), limit.unit());
    String bound = limit.bound() == null ? value : limit.bound().label() + " " + value;
    return bound + ", " + limit.source();
  }

  /** A linear scale with zero at the left end, or at the middle where the limit is zero or less. */
  private static long position(BigDecimal limit, int limitAt, BigDecimal value, int side) {
    BigDecimal unit = limit.signum() == 0 ? value.abs() : limit.abs();
    if (side == 0 || unit.signum() == 0) {
      return limitAt;
    }
    double share = (value.doubleValue() - limit.doubleValue()) / unit.doubleValue();
    // A limit of zero gives no scale, so the value itself does.
    double distance = Math.abs(share * (limit.signum() == 0 ? MIDDLE / 2.0 : limitAt));
    // NaN and infinity, beyond the range of a double, compare as false.
    return limitAt
        + side
            * Math.round(distance < 2.0 * WIDTH ? Math.max(MIN_DISTANCE, distance) : 2.0 * WIDTH);
  }
}
