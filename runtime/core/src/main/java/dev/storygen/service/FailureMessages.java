package dev.storygen.service;

import java.io.IOException;

/** Messages of failures for people. */
public final class FailureMessages {

  private FailureMessages() {}

  /** A failure's own message if it has one for people, else its type and message. */
  public static String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "The worker ran out of memory ("
          + failure.getMessage()
          + "). Give it more with -Dstorygen.argLine=-Xmx2g or run fewer stories in parallel with"
          + " -Dstorygen.threads.";
    }
    boolean hasMessage =
        failure instanceof IOException || failure instanceof IllegalArgumentException;
    return hasMessage && failure.getMessage() != null ? failure.getMessage() : failure.toString();
  }
}
