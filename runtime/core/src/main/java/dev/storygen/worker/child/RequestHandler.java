package dev.storygen.worker.child;

import java.io.IOException;

/** A request being carried out. */
@FunctionalInterface
interface RequestHandler {

  /**
   * Carries it out, to the end of all its stories.
   *
   * @throws IllegalArgumentException if the request asks for what cannot be, before any story is
   *     begun
   * @throws IOException if the project cannot be read
   */
  void run() throws IOException;
}
