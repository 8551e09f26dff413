package dev.storygen.event;

import java.time.Instant;
import java.util.List;

/**
 * A story is in flight from here on.
 *
 * @param title of its brief; null where there is none
 * @param steps the stages or the checks that it will go through
 */
public record StoryStarted(Instant at, String story, String title, List<String> steps)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
