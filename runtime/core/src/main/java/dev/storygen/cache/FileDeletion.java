package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.Files;

/** Deletes files, each whatever becomes of the others. */
final class FileDeletion {

  private long files;
  private long bytes;
  private IOException failure;

  void delete(CacheFile file) {
    try {
      if (Files.deleteIfExists(file.path())) {
        files++;
        bytes += file.bytes();
      }
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  /** Throws the first failure. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
