package dev.storygen.history;

/** Whether a change is welcome. */
public enum Direction {
  WORSE,
  BETTER,
  NEITHER
}
