package dev.storygen.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A worker took a request for these stories.
 *
 * @param resumed whether it adds to what the log has of this goal: it goes on after a worker that
 *     died, or the build runs the goal more than once
 * @param environment what it runs on, by name: {@code java}, {@code os}
 */
public record RunStarted(
    Instant at, String goal, List<String> stories, boolean resumed, Map<String, String> environment)
    implements Event {

  /** A run that does not say what it runs on. */
  public RunStarted(Instant at, String goal, List<String> stories, boolean resumed) {
    this(at, goal, stories, resumed, Map.of());
  }

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
