package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file: where it is the same, so is the content. Times are in
 * nanoseconds since 1970. A program can set the time of the last modification back, but not that of
 * the last change.
 *
 * @param size bytes
 * @param modified when the content was last modified
 * @param changed when content or attributes last changed; {@code modified} where the file system
 *     has no such time, as on Windows
 * @param inode 0 where there are none
 */
record FileIdentity(long size, long modified, long changed, long inode) {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** FAT keeps every other second, and older network file systems whole seconds. */
  private static final long COARSE_STEP = 2 * SECOND;

  /**
   * The identity of a file; of a link, that of the file that it leads to.
   *
   * @throws IOException if there is no regular file, or it cannot be looked at
   */
  static FileIdentity of(Path file) throws IOException {
    BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
    if (!basic.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "is not a regular file");
    }
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      long modified = nanoseconds(basic.lastModifiedTime());
      return new FileIdentity(basic.size(), modified, modified, 0);
    }
    Map<String, Object> unix =
        Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino"); // one look
    return new FileIdentity(
        (Long) unix.get("size"),
        nanoseconds((FileTime) unix.get("lastModifiedTime")),
        nanoseconds((FileTime) unix.get("ctime")),
        (Long) unix.get("ino"));
  }

  private static long nanoseconds(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * Whether a file that is changed at a time or later gets another identity: file systems count
   * time in steps.
   *
   * @param now the time of a file that was just written
   */
  boolean isOlderThan(long now) {
    long step = changed % SECOND == 0 ? COARSE_STEP : 1;
    return now - changed >= step;
  }
}
