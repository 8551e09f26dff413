package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The result of a check of one story. */
public enum CheckStatus {
  /** All limits hold. */
  PASSED,
  /** A limit does not hold, or a file is missing or cannot be read. */
  VIOLATED,
  /** The check could not measure, for a reason other than the file: not a pass. */
  UNMEASURED;

  /** The name in JSON and in messages: {@code passed}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a label; one that this version does not know is {@link #UNMEASURED}, so that a file of
   * another version never counts as passed by accident.
   */
  @JsonCreator
  static CheckStatus read(String label) {
    return Arrays.stream(values())
        .filter(status -> status.label().equals(label))
        .findFirst()
        .orElse(UNMEASURED);
  }
}
