package dev.storygen.event;

import java.time.Instant;

/**
 * There is a budget.
 *
 * @param resource {@code tokens}, {@code characters} or {@code images}
 * @param used of it so far
 */
public record BudgetSet(Instant at, String resource, long budget, long used) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
