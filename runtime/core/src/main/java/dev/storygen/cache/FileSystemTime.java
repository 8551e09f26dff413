package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The time as a file system counts it: in steps of up to 16 ms. A file that was changed within the
 * present step may be changed once more without another time, as in the index of git. So its
 * identity tells its content only when the step is over.
 *
 * <p>The time is that of a new file of the cache, as git takes that of its index: no clock of ours
 * is compared. Where the file in question is on a server whose clock is behind, the step may not be
 * over.
 */
final class FileSystemTime {

  /** Longer than a step together. */
  private static final int ATTEMPTS = 25;

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final CacheLayout layout;
  private volatile long latest = Long.MIN_VALUE;

  FileSystemTime(CacheLayout layout) {
    this.layout = layout;
  }

  /** Whether the step in which a file was changed is over; waits a step for that. */
  boolean isAfter(FileIdentity identity) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (latest != Long.MIN_VALUE && identity.isOlderThan(latest)) {
        return true;
      }
      if (attempt > 1) {
        LockSupport.parkNanos(PAUSE);
      }
      latest = timeOfNewFile();
    }
    return false;
  }

  private long timeOfNewFile() {
    try {
      CacheLayout.createFolder(layout.temporary());
      Path file = layout.temporary().resolve(UUID.randomUUID().toString());
      try {
        return FileIdentity.of(Files.createFile(file)).changed();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return Long.MIN_VALUE; // nothing is kept
    }
  }
}
