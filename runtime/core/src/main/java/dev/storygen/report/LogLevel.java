package dev.storygen.report;

/** How loud a line is. */
public enum LogLevel {
  INFO,
  WARNING,
  ERROR
}
