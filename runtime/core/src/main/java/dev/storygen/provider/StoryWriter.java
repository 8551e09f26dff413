package dev.storygen.provider;

import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import java.io.IOException;

/** Writes scripts. Safe for use by many threads. */
public interface StoryWriter extends Provider {

  /**
   * Writes the script of a brief.
   *
   * @throws IOException if a service that it needs fails
   */
  Script script(StoryBrief brief) throws IOException;

  /**
   * Improves a script, the author's or its own. The default leaves it as it is.
   *
   * @throws IOException if a service that it needs fails
   */
  default Script revise(Script script, StoryBrief brief) throws IOException {
    return script;
  }
}
