package dev.storygen.check;

import dev.storygen.model.Measurement;

/**
 * The difference between a duration and the expected one.
 *
 * @param actual seconds
 * @param expected seconds, above 0 for {@link #percent}
 */
public record DurationDifference(double actual, double expected) {

  /** In seconds. */
  public Measurement seconds(String name) {
    return Measurement.of(name, Math.abs(actual - expected), "s");
  }

  /** In percent of the expected duration. */
  public Measurement percent(String name) {
    return Measurement.of(name, Math.abs(actual - expected) / expected * 100, "%");
  }
}
