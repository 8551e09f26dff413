package dev.storygen.worker.child;

import java.io.IOException;

/** Carries out one request. */
@FunctionalInterface
interface RequestHandler {

  /**
   * Carries out the request and returns when all its stories ended.
   *
   * @throws IllegalArgumentException if the request is invalid; thrown before any story starts
   * @throws IOException if the project cannot be read
   */
  void run() throws IOException;
}
