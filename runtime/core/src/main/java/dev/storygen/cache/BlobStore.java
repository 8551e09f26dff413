package dev.storygen.cache;

import dev.storygen.media.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Contents of files, each kept once. Files are copied in and out: who changes a file of a story
 * changes nothing here.
 */
record BlobStore(CacheLayout layout, UsedEntries build, ContentIndex index) {

  /** Keeps the content of a file. */
  Blob add(Path file) throws IOException {
    Blob[] added = new Blob[1];
    layout.write(
        build.id(),
        temporary -> {
          try (OutputStream out = Files.newOutputStream(temporary)) {
            added[0] = Blob.copy(file, out);
          }
          return layout.blob(added[0]);
        });
    record(file, added[0]);
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
    try (InputStream in = open(kept)) {
      if (in == null) {
        return false;
      }
      AtomicFile.write(
          target,
          temporary -> {
            try (OutputStream out = Files.newOutputStream(temporary)) {
              requireSame(blob, Blob.copy(in, out), kept);
            }
            change.prepare(target);
            return target;
          });
      record(target, blob);
      return true;
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

  /** So that an unchanged file need not be read again. Temporary files begin with a dot. */
  private void record(Path file, Blob content) throws IOException {
    if (!file.getFileName().toString().startsWith(".")) {
      index.record(file, content);
    }
  }

  private boolean has(Path file, Blob blob) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == blob.size()
        && index.of(file).equals(blob);
  }
}
