package dev.storygen.metrics;

/**
 * A budget of the build.
 *
 * @param resource {@code tokens}, {@code characters} or {@code images}
 * @param budget the limit
 * @param used in the build so far
 */
public record BudgetUse(String resource, long budget, long used) {

  /** Whether no further call may use the resource. */
  public boolean spent() {
    return used >= budget;
  }
}
