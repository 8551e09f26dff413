package dev.storygen.spark.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk of an executor: where it is full, stories are to be attempted elsewhere. */
final class ExecutorDisk {

  /** Some times what the files of a story and those on their way take. */
  static final long LEAST_BYTES = 100_000_000;

  private static final long MEGABYTE = 1_000_000;

  private ExecutorDisk() {}

  /**
   * Creates a folder, and requires space in it.
   *
   * @param host of the executor
   * @throws IOException if there is less than {@link #LEAST_BYTES}
   */
  static void requireSpace(Path folder, String host) throws IOException {
    require(Files.getFileStore(Files.createDirectories(folder)).getUsableSpace(), folder, host);
  }

  static void require(long bytes, Path folder, String host) throws IOException {
    if (bytes < LEAST_BYTES) {
      throw new IOException(
          "The disk of "
              + folder
              + " on "
              + host
              + " has "
              + bytes / MEGABYTE
              + " MB left, but a story needs "
              + LEAST_BYTES / MEGABYTE
              + " MB. Free some space there.");
    }
  }
}
