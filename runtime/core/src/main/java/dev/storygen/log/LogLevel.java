package dev.storygen.log;

/** The severity of a line, in ascending order. */
public enum LogLevel {
  INFO,
  WARNING,
  ERROR
}
