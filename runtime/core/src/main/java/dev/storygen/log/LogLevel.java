package dev.storygen.log;

/** How loud a line is. */
public enum LogLevel {
  INFO,
  WARNING,
  ERROR
}
