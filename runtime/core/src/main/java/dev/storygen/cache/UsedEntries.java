package dev.storygen.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The keys and contents that a running build uses, in a file that is locked for as long as it runs:
 * nothing of them is deleted. The operating system releases the lock when the process ends.
 */
final class UsedEntries implements Closeable {

  /** Beyond the text of the file: Windows lets no other process read a locked byte. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** Those of this JVM: opening and closing them once more would release their locks (POSIX). */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Set<String> names = new HashSet<>();
  private Path file;
  private FileChannel channel;

  UsedEntries(Path folder) {
    this.folder = folder;
  }

  /** Adds a result and its files. */
  synchronized void add(String key, CachedResult result) throws IOException {
    StringBuilder lines = new StringBuilder();
    addName(key, lines);
    result.files().values().forEach(blob -> addName(blob.sha256(), lines));
    if (!lines.isEmpty()) {
      open().write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private void addName(String name, StringBuilder lines) {
    if (names.add(name)) {
      lines.append(name).append('\n');
    }
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      Files.createDirectories(folder);
      file = folder.resolve(UUID.randomUUID().toString());
      OWN.add(file);
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      channel.lock(LOCKED_BYTE, 1, false);
    }
    return channel;
  }

  /**
   * The names that running builds use. Files of builds that ended without closing theirs are
   * deleted.
   */
  static Set<String> ofRunningBuilds(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return Set.of();
    }
    Set<String> used = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (OWN.contains(file) || isLocked(file)) {
          used.addAll(Files.readAllLines(file, StandardCharsets.US_ASCII));
        } else {
          Files.deleteIfExists(file);
        }
      }
    }
    return used;
  }

  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock(LOCKED_BYTE, 1, false) == null;
    } catch (NoSuchFileException e) {
      return false; // its build has just ended
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
      Files.deleteIfExists(file);
      OWN.remove(file);
    }
  }
}
