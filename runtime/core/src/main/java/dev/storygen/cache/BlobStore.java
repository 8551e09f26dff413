package dev.storygen.cache;

import dev.storygen.media.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Contents of files, each kept once. Files are copied in and out: who changes a file of a story
 * changes nothing here.
 */
record BlobStore(CacheLayout layout) {

  /** Keeps the content of a file. */
  Blob add(Path file) throws IOException {
    Blob[] added = new Blob[1];
    layout.write(
        temporary -> {
          try (OutputStream out = Files.newOutputStream(temporary)) {
            added[0] = Blob.copy(file, out);
          }
          return layout.blob(added[0]);
        });
    return added[0];
  }

  /**
   * Copies a content to a file, and replaces what is there.
   *
   * @return whether it is still kept; if not, the target is as before
   * @throws DamagedCacheException if it has other bytes; it is deleted, and the target is as before
   */
  boolean copy(Blob blob, Path target) throws IOException {
    Path kept = layout.blob(blob);
    try (InputStream in = open(kept)) {
      if (in == null) {
        return false;
      }
      return AtomicFile.write(
          target,
          temporary -> {
            try (OutputStream out = Files.newOutputStream(temporary)) {
              requireSame(blob, Blob.copy(in, out), kept);
            }
            return true;
          });
    }
  }

  /** Null if there is none, or none any more. */
  private static InputStream open(Path kept) throws IOException {
    try {
      return Files.newInputStream(kept);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static void requireSame(Blob blob, Blob copied, Path kept) throws IOException {
    if (!copied.equals(blob)) {
      CacheLayout.drop(kept);
      throw new DamagedCacheException(kept + " has other bytes than were stored.");
    }
  }
}
