package dev.storygen.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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
    if (failure instanceof FileSystemException file && file.getReason() == null) {
      return file.getMessage() + ": " + reason(file);
    }
    boolean hasMessage =
        failure instanceof IOException || failure instanceof IllegalArgumentException;
    return hasMessage && failure.getMessage() != null ? failure.getMessage() : failure.toString();
  }

  /** Java's own message is the file's name alone. */
  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    return failure.getClass().getSimpleName();
  }
}
