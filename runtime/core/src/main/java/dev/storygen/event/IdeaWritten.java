package dev.storygen.event;

import java.time.Instant;

/**
 * An idea was written down as a brief.
 *
 * @param file relative to the project
 * @param overall its potential, 0 to 100; null where the writer gave none
 */
public record IdeaWritten(Instant at, String story, String title, String file, Double overall)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
