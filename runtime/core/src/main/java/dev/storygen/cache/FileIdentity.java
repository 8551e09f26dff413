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
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return unix ? unix(file) : basic(file);
  }

  /** In one look. */
  private static FileIdentity unix(Path file) throws IOException {
    Map<String, Object> attributes =
        Files.readAttributes(file, "unix:isRegularFile,size,lastModifiedTime,ctime,ino");
    requireFile(file, (Boolean) attributes.get("isRegularFile"));
    return new FileIdentity(
        (Long) attributes.get("size"),
        nanoseconds((FileTime) attributes.get("lastModifiedTime")),
        nanoseconds((FileTime) attributes.get("ctime")),
        (Long) attributes.get("ino"));
  }

  private static FileIdentity basic(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    requireFile(file, attributes.isRegularFile());
    long modified = nanoseconds(attributes.lastModifiedTime());
    return new FileIdentity(attributes.size(), modified, modified, 0);
  }

  private static void requireFile(Path file, boolean regular) throws IOException {
    if (!regular) {
      throw new FileSystemException(file.toString(), null, "is not a regular file");
    }
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
