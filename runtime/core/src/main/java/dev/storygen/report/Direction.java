package dev.storygen.report;

/** Whether a change is welcome. */
public enum Direction {
  WORSE,
  BETTER,
  NEITHER
}
