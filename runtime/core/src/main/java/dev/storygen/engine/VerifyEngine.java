package dev.storygen.engine;

import java.io.IOException;
import java.util.List;

/**
 * Judges the stories of a {@code verify}. The result of a story is its events: those of an attempt
 * that was lost do not count, and the event that the story ended is the last one.
 */
public interface VerifyEngine {

  /** What keeps the engine from judging the stories, a sentence each; found before any work. */
  List<String> problems(VerifyRun run) throws IOException;

  /**
   * Judges all stories of a run, and tells of each that it ended. A story that cannot be judged is
   * reported as such, and does not stop the others.
   *
   * @throws IOException if the engine cannot work on
   */
  void verify(VerifyRun run) throws IOException;
}
