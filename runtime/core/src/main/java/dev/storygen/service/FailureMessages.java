package dev.storygen.service;

import java.io.IOException;

/** Failures in words. */
public final class FailureMessages {

  private FailureMessages() {}

  /** A failure in words; one that nobody wrote a sentence for is named by its type. */
  public static String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "The worker ran out of memory ("
          + failure.getMessage()
          + "). Give it more with -Dstorygen.argLine=-Xmx2g or run fewer stories side by side with"
          + " -Dstorygen.threads.";
    }
    boolean worded = failure instanceof IOException || failure instanceof IllegalArgumentException;
    return worded && failure.getMessage() != null ? failure.getMessage() : failure.toString();
  }
}
