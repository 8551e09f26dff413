package dev.storygen.history;

/** The result of comparing a duration with earlier runs. */
public enum SpeedVerdict {
  /** Within the usual range. */
  USUAL,
  /** Slower by the factor, by more than the noise, and by more than 0.1 s. */
  SLOWER,
  /** Faster by as much. */
  FASTER,
  /** There are fewer than {@value Regression#MIN_RUNS} earlier runs. */
  UNKNOWN
}
