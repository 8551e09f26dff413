package dev.storygen.event;

import java.time.Instant;

/**
 * The budget of the build is spent; there are no further calls that use of it.
 *
 * @param resource {@code tokens}, {@code characters} or {@code images}
 */
public record BudgetSpent(Instant at, String resource, long budget, long used) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
