package dev.storygen.model;

import java.math.BigDecimal;

/**
 * A limit that a check held a measurement against.
 *
 * @param name what users set it by: {@code minimum}
 * @param measurement the name of the measurement that it bounds
 * @param bound {@code minimum} or {@code maximum}
 * @param value in the measurement's unit
 * @param unit the measurement's unit; empty for a plain number
 */
public record CheckLimit(
    String name, String measurement, String bound, BigDecimal value, String unit) {}
