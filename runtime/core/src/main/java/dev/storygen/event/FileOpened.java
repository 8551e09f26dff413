package dev.storygen.event;

import java.time.Instant;

/**
 * A file of a story is about to be decoded: what to blame should the decoder take the worker with
 * it.
 */
public record FileOpened(Instant at, String story, String file) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
