package dev.storygen.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file under a temporary name in the same folder and renames it, so that a file under its
 * final name is always whole.
 */
public final class AtomicFile {

  /** Added to texts, so that tools that look for files by extension find no unfinished one. */
  private static final String TEXT = ".tmp";

  private AtomicFile() {}

  private static final AtomicLong WRITES = new AtomicLong();

  /** Writes a whole file. */
  @FunctionalInterface
  public interface Writer<T> {

    /** Writes to the path and returns the caller's result. */
    T write(Path temporary) throws IOException;
  }

  /**
   * Writes or replaces {@code target}, and creates its folder.
   *
   * @param writer gets a hidden path in the same folder with the same extension; if it throws, the
   *     file at that path is deleted and {@code target} stays as it is
   * @return the result of the writer
   * @throws IOException as the writer does, or if the thread was interrupted or the file cannot be
   *     moved into place
   */
  public static <T> T write(Path target, Writer<T> writer) throws IOException {
    return write(target, temporary(target, ""), writer);
  }

  private static <T> T write(Path target, Path temporary, Writer<T> writer) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try {
      T result = writer.write(temporary);
      requireNotInterrupted(target);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A stage that was given up may still run: what it writes then is of no story. */
  private static void requireNotInterrupted(Path target) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(
          target.getFileName() + " was not written: its stage was interrupted.");
    }
  }

  /**
   * Creates a UTF-8 text file in an existing folder, and never overwrites one.
   *
   * @throws FileAlreadyExistsException if the file exists
   */
  public static void createString(Path target, String text) throws IOException {
    Path temporary = temporary(target, TEXT);
    try {
      Files.writeString(temporary, text);
      place(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void place(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary); // the only atomic way that does not replace
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(temporary, target); // without links: not atomic
    }
  }

  /** Copies a file to {@code target}, and replaces what is there. */
  public static void copy(Path source, Path target) throws IOException {
    write(target, temporary -> Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING));
  }

  /** Whether a file has exactly this text, as UTF-8. */
  public static boolean hasText(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static Path temporary(Path target, String suffix) {
    String unique = ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet();
    return target.resolveSibling("." + unique + "-" + target.getFileName() + suffix);
  }

  /** Writes or replaces a UTF-8 text file, and creates its folder. */
  public static void writeString(Path target, String text) throws IOException {
    write(target, temporary(target, TEXT), temporary -> Files.writeString(temporary, text));
  }
}
