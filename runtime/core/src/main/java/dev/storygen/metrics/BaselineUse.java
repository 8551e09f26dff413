package dev.storygen.metrics;

import dev.storygen.model.Json;
import java.util.List;

/**
 * What a {@code verify} made of its baseline.
 *
 * @param file relative to the project
 * @param entries those for the folder of the stories
 * @param obsolete entries that nothing violates any more, in the order of the file
 */
public record BaselineUse(String file, int entries, List<Obsolete> obsolete) {

  public BaselineUse {
    obsolete = Json.listOrEmpty(obsolete);
  }

  /**
   * An entry that nothing violates any more.
   *
   * @param reason for people: {@code it passes now}
   */
  public record Obsolete(String story, String check, String reason) {}
}
