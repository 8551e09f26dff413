package dev.storygen.model;

import java.util.Locale;

/** Whether a violation fails the build. */
public enum Severity {
  ERROR,
  WARNING;

  /** The name that users write: {@code warning}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
