package dev.storygen.model;

/**
 * A stretch of time.
 *
 * @param start seconds
 * @param end seconds, not before {@code start}
 */
public record TimeSpan(double start, double end) {

  /** Seconds from start to end. */
  public double duration() {
    return end - start;
  }
}
