package dev.storygen.cache;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * What was deleted from a cache.
 *
 * @param files that were deleted, and {@code bytes} of them
 * @param held files that stay, as running builds use them
 */
public record CacheClearing(long files, long bytes, long held) {

  /**
   * Deletes all results, contents and archives of classes that no running build holds.
   *
   * @param histories whether the histories of all projects are deleted, too
   * @throws IOException if a folder cannot be read or a file cannot be deleted
   */
  public static CacheClearing of(CacheDirectory directory, boolean histories, Clock clock)
      throws IOException {
    CacheCleaner.Summary summary =
        new CacheCleaner(directory.results(), clock).clean(new CacheBounds(0, Duration.ZERO));
    FileDeletion deletion = new FileDeletion();
    directory.archives().forEach(deletion::delete);
    if (histories) {
      directory.histories().forEach(deletion::delete);
    }
    deletion.throwFailure();
    return new CacheClearing(
        summary.deletedFiles() + deletion.files(),
        summary.deletedBytes() + deletion.bytes(),
        summary.files());
  }
}
