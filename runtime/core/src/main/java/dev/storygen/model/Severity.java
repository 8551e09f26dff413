package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The consequence of a violation. */
public enum Severity {
  /** The build fails. */
  ERROR,
  /** The build goes on, with a warning. */
  WARNING,
  /** The violation is reported, and counts as passed. */
  INFO,
  /** The check is not made, unless it is named. */
  OFF;

  /** The name in the configuration, in JSON and in messages: {@code warning}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All labels, for an error message: {@code error, warning, info, off}. */
  public static String labels() {
    return Arrays.stream(values()).map(Severity::label).collect(Collectors.joining(", "));
  }

  /** The severity of that label; empty where there is none. */
  public static Optional<Severity> parse(String label) {
    return Arrays.stream(values()).filter(severity -> severity.label().equals(label)).findFirst();
  }

  /** Reads a label; one that this version does not know is {@link #ERROR}, the strictest. */
  @JsonCreator
  static Severity read(String label) {
    return parse(label).orElse(ERROR);
  }
}
