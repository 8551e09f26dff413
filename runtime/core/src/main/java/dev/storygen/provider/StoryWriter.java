package dev.storygen.provider;

import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Topic;
import java.io.IOException;
import java.util.List;

/** Proposes stories and writes their scripts. Safe for use by many threads. */
public interface StoryWriter extends Provider {

  /**
   * Writes the script of a brief.
   *
   * @throws TransientException if trying again may help
   * @throws IOException if a service that it needs refuses
   */
  Script script(StoryBrief brief, UsageMeter meter) throws IOException;

  /**
   * Improves a script, the author's or its own. The default leaves it as it is.
   *
   * @throws TransientException if trying again may help
   * @throws IOException if a service that it needs refuses
   */
  default Script revise(Script script, StoryBrief brief, UsageMeter meter) throws IOException {
    return script;
  }

  /**
   * Proposes stories: as many as the topic asks for, each with a title of its own, every text field
   * and its potential. Their ids are empty.
   *
   * @throws TransientException if trying again may help
   * @throws IOException if a service that it needs refuses
   */
  List<StoryBrief> ideas(Topic topic, UsageMeter meter) throws IOException;
}
