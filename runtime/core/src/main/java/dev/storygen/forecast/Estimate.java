package dev.storygen.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An amount before it is used, and how it is known.
 *
 * @param value not negative; null if nothing is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(Double value, Basis basis) {

  /** How an amount is known, the surest first. */
  public enum Basis {
    /** It follows from the brief and the settings. */
    EXACT,
    /** The median of earlier builds of the project. */
    HISTORY,
    /** A documented rule of thumb. */
    APPROXIMATION,
    /** There is neither. */
    UNKNOWN;

    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Basis or(Basis other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Nothing. */
  public static Estimate none() {
    return exact(0);
  }

  /** A known amount. */
  public static Estimate exact(double value) {
    return new Estimate(value, Basis.EXACT);
  }

  /** An amount by a rule of thumb. */
  public static Estimate approximate(double value) {
    return new Estimate(value, Basis.APPROXIMATION);
  }

  /** A median of earlier builds; unknown for null. */
  public static Estimate ofHistory(Double median) {
    return median == null ? unknown() : new Estimate(median, Basis.HISTORY);
  }

  /** No value. */
  public static Estimate unknown() {
    return new Estimate(null, Basis.UNKNOWN);
  }

  /** Whether there is a value. */
  public boolean known() {
    return value != null;
  }

  /** The value; 0 if it is unknown. */
  public double orZero() {
    return known() ? value : 0;
  }

  /** The sum, known only if both are. */
  public Estimate plus(Estimate other) {
    return known() && other.known()
        ? new Estimate(value + other.value, basis.or(other.basis))
        : unknown();
  }

  /** The product, known only if both are. */
  public Estimate times(Estimate other) {
    return known() && other.known()
        ? new Estimate(value * other.value, basis.or(other.basis))
        : unknown();
  }

  /** The same value, known no better than by a rule of thumb. */
  public Estimate roughly() {
    return known() ? new Estimate(value, basis.or(Basis.APPROXIMATION)) : this;
  }
}
