package dev.storygen.forecast;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a story can be generated, the best first. */
public enum Readiness {
  /** As configured. */
  PASSED,
  /** With a loss: by a fallback, or without a part of what the brief says. */
  DEGRADED,
  /** Not at all. */
  BLOCKED;

  /** The name in JSON, parameters and messages: {@code passed}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of the two. */
  public Readiness or(Readiness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
