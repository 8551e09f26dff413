package dev.storygen.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Messages of failures for people. */
public final class FailureMessages {

  private FailureMessages() {}

  /**
   * A failure's own message if it has one for people, else its type and message. A cause that the
   * user can do something about takes its place: no memory, a damaged jar.
   */
  public static String describe(Throwable failure) {
    List<Throwable> chain = ExceptionUtils.getThrowableList(failure);
    return first(chain, FailureMessages::isLackOfMemory)
        .map(FailureMessages::lackOfMemory)
        .or(() -> first(chain, FailureMessages::isDamage).flatMap(cause -> damagedJar()))
        .orElseGet(() -> own(failure));
  }

  private static Optional<Throwable> first(List<Throwable> chain, Predicate<Throwable> kind) {
    return chain.stream().filter(kind).findFirst();
  }

  private static boolean isLackOfMemory(Throwable failure) {
    return failure instanceof OutOfMemoryError;
  }

  private static String lackOfMemory(Throwable failure) {
    return "The worker ran out of memory ("
        + failure.getMessage()
        + "). Give it more with -Dstorygen.argLine=-Xmx2g or run fewer stories in parallel with"
        + " -Dstorygen.threads.";
  }

  private static boolean isDamage(Throwable failure) {
    return failure instanceof LinkageError || failure instanceof ZipException;
  }

  private static Optional<String> damagedJar() {
    return DamagedJar.ofClassPath().map(DamagedJar::message);
  }

  private static String own(Throwable failure) {
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
    if (failure instanceof NotDirectoryException) {
      return "not a folder";
    }
    return failure instanceof FileSystemLoopException
        ? "a loop of links"
        : "the file system refused access";
  }
}
