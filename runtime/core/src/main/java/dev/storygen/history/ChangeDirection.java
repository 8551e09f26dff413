package dev.storygen.history;

/** Whether a change is welcome. */
public enum ChangeDirection {
  WORSE,
  BETTER,
  NEITHER
}
