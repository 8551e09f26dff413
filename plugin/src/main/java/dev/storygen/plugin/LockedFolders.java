package dev.storygen.plugin;

import dev.storygen.provider.Options;
import dev.storygen.worker.parent.OutputLocks;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The folders that a goal writes to, which no other goal may use at the same time.
 *
 * @param folders none for a goal that runs beside others
 * @param timeout how long to wait for other builds
 */
record LockedFolders(List<File> folders, Duration timeout) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

  /** No folders. */
  static LockedFolders none() {
    return new LockedFolders(List.of(), Duration.ZERO);
  }

  /**
   * Folders with the parameter {@code storygen.lockTimeout}.
   *
   * @throws IllegalArgumentException if it is no duration
   */
  static LockedFolders of(String lockTimeout, File... folders) {
    Options options = Options.of("configuration", Map.of("lockTimeout", lockTimeout));
    return new LockedFolders(List.of(folders), options.duration("lockTimeout", DEFAULT_TIMEOUT));
  }

  /**
   * Locks them.
   *
   * @throws IllegalStateException naming the holder, if another build uses one for too long
   */
  OutputLocks acquire(String goal, MavenContext maven) throws IOException, InterruptedException {
    return OutputLocks.acquire(
        folders.stream().map(File::toPath).toList(),
        "storygen:" + goal + " of " + maven.files().id(),
        timeout,
        maven.log()::warn);
  }
}
