package dev.storygen.engine;

import java.io.IOException;
import java.util.List;

/** Makes the stories of a {@code generate}. */
public interface GenerateEngine {

  /**
   * What keeps the engine from making the stories, a sentence each; found before any work.
   *
   * @throws IOException if a file that a story needs cannot be read
   */
  List<String> problems(StoryRun run) throws IOException;

  /**
   * Makes all stories of a run, and tells of each that it ended. A story that fails does not stop
   * the others.
   *
   * @throws IOException if the engine cannot work on; what is published stays
   */
  void generate(StoryRun run) throws IOException;
}
