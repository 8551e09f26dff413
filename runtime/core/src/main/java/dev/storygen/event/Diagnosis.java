package dev.storygen.event;

import java.time.Instant;

/**
 * Something that {@code doctor} found.
 *
 * @param subject what was looked at: {@code voice}
 * @param healthy false where it cannot work
 * @param finding what was found, and what to do
 */
public record Diagnosis(Instant at, String subject, boolean healthy, String finding)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
