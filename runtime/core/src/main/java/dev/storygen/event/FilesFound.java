package dev.storygen.event;

import java.time.Instant;
import java.util.Map;

/**
 * What a story has on disk.
 *
 * @param files by label of {@link dev.storygen.model.Artefact}, relative to the project
 */
public record FilesFound(Instant at, String story, Map<String, String> files) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
