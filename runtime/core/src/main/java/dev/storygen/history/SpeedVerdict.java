package dev.storygen.history;

/** What a comparison means. */
public enum SpeedVerdict {
  /** Within what it usually takes. */
  USUAL,
  /** By the factor, by more than chance explains, and by more than 0.1 s. */
  SLOWER,
  /** By as much the other way. */
  FASTER,
  /** There are fewer than {@value Regression#LEAST_RUNS} earlier runs. */
  UNKNOWN
}
