package dev.storygen.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file beside its place and moves it in whole, so that there is never half a file under
 * its final name.
 */
public final class AtomicFile {

  /** Who collects files by their extension must not find half a text. */
  private static final String TEXT = ".tmp";

  private AtomicFile() {}

  /** Something that writes a whole file. */
  @FunctionalInterface
  public interface Writer<T> {

    /** Writes to the path given; what it returns is handed on. */
    T write(Path temporary) throws IOException;
  }

  /**
   * Writes {@code target}, making its folder if need be.
   *
   * @param writer gets a path in the same folder with the same extension; what it leaves behind
   *     when it throws is deleted
   * @throws IOException as the writer does, or if the file cannot be moved into place
   */
  public static <T> T write(Path target, Writer<T> writer) throws IOException {
    return write(target, temporary(target, ""), writer);
  }

  private static <T> T write(Path target, Path temporary, Writer<T> writer) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try {
      T result = writer.write(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes a text as UTF-8 into a new file of a folder that is there, and never over another one.
   *
   * @throws FileAlreadyExistsException if there is a file of that name; it is left as it is
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
      Files.createLink(target, temporary); // the one way that neither replaces nor looks first
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(temporary, target); // where there are no links, looking first has to do
    }
  }

  private static Path temporary(Path target, String suffix) {
    String name = "." + ProcessHandle.current().pid() + "-" + target.getFileName() + suffix;
    return target.resolveSibling(name);
  }

  /** Writes a text as UTF-8. */
  public static void writeString(Path target, String text) throws IOException {
    write(target, temporary(target, TEXT), temporary -> Files.writeString(temporary, text));
  }
}
