package dev.storygen.cache;

import dev.storygen.media.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
   * Copies a content to a file, and replaces what is there; a file with this content is not
   * touched.
   *
   * @param change prepares the replacement of the file
   * @return whether it is still kept; if not, the target is as before
   * @throws DamagedCacheException if it has other bytes; it is deleted, and the target is as before
   */
  boolean copy(Blob blob, Path target, KeptWork.FileChange change) throws IOException {
    if (has(target, blob)) {
      return true;
    }
    Path kept = layout.blob(blob);
    if (Files.notExists(kept)) {
      return false;
    }
    return AtomicFile.write(
        target,
        temporary -> {
          Blob copied;
          try (OutputStream out = Files.newOutputStream(temporary)) {
            copied = Blob.copy(kept, out);
          }
          if (!copied.equals(blob)) {
            Files.deleteIfExists(kept);
            throw new DamagedCacheException(kept + " has other bytes than were stored.");
          }
          change.prepare(target);
          return true;
        });
  }

  private static boolean has(Path file, Blob blob) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == blob.size()
        && Blob.of(file).equals(blob);
  }
}
