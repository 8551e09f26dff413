package dev.storygen.report.html.chart;

import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A measured value against a limit, on a line of {@value #WIDTH}.
 *
 * @param name what was measured
 * @param measured the value in words
 * @param detail what the value was made of; empty where it says all
 * @param limit the limit in words: {@code minimum 32 kbit/s}
 * @param allowedFrom left end of the side that is allowed
 * @param allowedTo its right end
 * @param limitAt where the limit stands
 * @param valueAt where the value stands
 * @param beyond whether it stands there only because the line ends
 * @param allowed whether the value is on the allowed side, or on the limit
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
    boolean beyond,
    boolean allowed) {

  static final int WIDTH = 100;

  /** There is room for what is allowed: on the right of a minimum, on the left of a maximum. */
  private static final int MINIMUM_AT = 40;

  private static final int MAXIMUM_AT = 60;
  private static final int MIDDLE = WIDTH / 2;

  /** A value that is not on the limit does not look as if it were. */
  private static final int APART = 5;

  /**
   * @param measurement what {@code limit} bounds
   */
  public static RangePlot of(Limit limit, Measurement measurement) {
    boolean minimum = limit.bound() == Limit.Bound.MINIMUM;
    int side = measurement.value().compareTo(limit.value());
    int limitAt = limit.value().signum() <= 0 ? MIDDLE : minimum ? MINIMUM_AT : MAXIMUM_AT;
    long value = place(limit.value(), limitAt, measurement.value(), side);
    RoundingMode rounding = minimum ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return new RangePlot(
        measurement.name(),
        QuantityFormat.of(measurement.value(), measurement.unit(), rounding),
        measurement.detail(),
        text(limit),
        minimum ? limitAt : 0,
        minimum ? WIDTH : limitAt,
        limitAt,
        (int) Math.max(0, Math.min(WIDTH, value)),
        value < 0 || value > WIDTH,
        limit.allows(measurement.value()));
  }

  /** A limit for people: {@code minimum 10 KiB}. */
  public static String text(Limit limit) {
    String value = QuantityFormat.of(limit.value(), limit.unit());
    return limit.bound() == null ? value : limit.bound().label() + " " + value;
  }

  /** Zero is at the left end; where the limit is not above zero, it is in the middle. */
  private static long place(BigDecimal limit, int limitAt, BigDecimal value, int side) {
    BigDecimal unit = limit.signum() == 0 ? value.abs() : limit.abs();
    if (side == 0 || unit.signum() == 0) {
      return limitAt;
    }
    double share = (value.doubleValue() - limit.doubleValue()) / unit.doubleValue();
    // A limit of zero gives no measure: the value itself is one.
    double away = Math.abs(share * (limit.signum() == 0 ? MIDDLE / 2.0 : limitAt));
    // Beyond what a double holds there is no number to compare.
    return limitAt + side * Math.round(away < 2.0 * WIDTH ? Math.max(APART, away) : 2.0 * WIDTH);
  }
}
