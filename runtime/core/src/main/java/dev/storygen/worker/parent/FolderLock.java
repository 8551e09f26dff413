package dev.storygen.worker.parent;

import dev.storygen.media.LinkedFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An exclusive lock of a folder, held by one goal of one build. The operating system releases it
 * when the process ends, however it ends.
 *
 * <p>The lock is on the file {@code .storygen.lock} in the folder. While it is held, the file names
 * the holder; the file stays when the lock is released, as deleting it could delete the lock of
 * another build.
 */
final class FolderLock implements Closeable {

  static final String FILE = ".storygen.lock";

  /** Beyond the text of the file: Windows lets no other process read a locked byte. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_HOLDER_BYTES = 4096;

  /** Of the system properties that name the locks of this JVM, by folder. */
  private static final String PROPERTY = "dev.storygen.lock:";

  private final String property;
  private final FileChannel channel;

  private FolderLock(String property, FileChannel channel) {
    this.property = property;
    this.channel = channel;
  }

  /**
   * The result of an attempt.
   *
   * @param lock null if the folder is locked already
   * @param holder who holds the lock; or, of a new lock, who ended without releasing it; empty for
   *     nobody
   */
  record Attempt(FolderLock lock, String holder) {}

  /**
   * Tries to lock an existing folder, and does not wait.
   *
   * @param holder the text that other builds show, one line
   * @throws IOException if the folder is not writable, or its file system has no locks
   */
  static Attempt tryLock(Path folder, String holder) throws IOException {
    String property = PROPERTY + folder.toRealPath();
    // A second channel of this JVM would release the lock when it closes (POSIX), so the JVM's own
    // locks are found without one. System properties are shared by all class loaders of plugins.
    String other = (String) System.getProperties().putIfAbsent(property, holder);
    if (other != null) {
      return new Attempt(null, other);
    }
    Attempt attempt = null;
    try {
      attempt = tryLockFile(folder.resolve(FILE), property, holder);
      return attempt;
    } finally {
      if (attempt == null || attempt.lock() == null) {
        System.getProperties().remove(property);
      }
    }
  }

  private static Attempt tryLockFile(Path file, String property, String holder) throws IOException {
    LinkedFiles.reject(file);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      String other = read(channel);
      // A file that was deleted meanwhile, as by mvn clean, locks nothing.
      locked = lock != null && Files.exists(file);
      if (!locked) {
        return new Attempt(null, other);
      }
      write(channel, holder);
      return new Attempt(new FolderLock(property, channel), other);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(MAX_HOLDER_BYTES);
    channel.read(text, 0);
    return StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
  }

  private static void write(FileChannel channel, String holder) throws IOException {
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(holder), 0);
  }

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      System.getProperties().remove(property);
    }
  }
}
