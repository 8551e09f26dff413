package dev.storygen.history;

/** Whether a change is an improvement. */
public enum ChangeDirection {
  WORSE,
  BETTER,
  NEUTRAL
}
