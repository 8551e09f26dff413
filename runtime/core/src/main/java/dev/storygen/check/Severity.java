package dev.storygen.check;

/** Whether a violation fails the build. */
public enum Severity {
  ERROR,
  WARNING
}
