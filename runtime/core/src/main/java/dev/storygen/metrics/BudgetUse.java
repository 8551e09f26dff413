package dev.storygen.metrics;

/**
 * A budget of the build.
 *
 * @param resource {@code tokens}, {@code characters} or {@code images}
 * @param budget what may be used
 * @param used what was, in the build so far
 */
public record BudgetUse(String resource, long budget, long used) {

  /** Whether there are no further calls that use of it. */
  public boolean spent() {
    return used >= budget;
  }
}
