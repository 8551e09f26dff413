package dev.storygen.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;

/**
 * The keys and contents that a running build uses, in a file that is locked for as long as it runs:
 * nothing of them is deleted. The operating system releases the lock when the process ends.
 *
 * <p>Where the folder takes no file, as if it may only be read, nothing holds them. What another
 * build then deletes is made again.
 */
final class UsedEntries implements Closeable {

  /** Beyond the text of the file: Windows lets no other process read a locked byte. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** Files that are deleted between their creation and their lock, one after the other. */
  private static final int ATTEMPTS = 10;

  private static final int ID_LENGTH = 36;

  /** Those of this JVM: opening and closing them once more would release their locks (POSIX). */
  private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

  private final String id = UUID.randomUUID().toString();
  private final Path folder;
  private final Set<String> names = new LinkedHashSet<>();
  private Path file;
  private FileChannel channel;
  private int opened;

  UsedEntries(Path folder) {
    this.folder = folder;
  }

  /**
   * The id of the build, with which the names of its temporary files begin: 36 characters. From now
   * on it is known that the build runs.
   */
  String id() {
    add(Set.of());
    return id;
  }

  /** Adds a result and its files. */
  void add(String key, CachedResult result) {
    Set<String> more = new LinkedHashSet<>();
    more.add(key);
    result.files().values().forEach(blob -> more.add(blob.sha256()));
    add(more);
  }

  private synchronized void add(Set<String> entries) {
    Set<String> more = new LinkedHashSet<>(entries);
    more.removeIf(name -> !names.add(name));
    try {
      if (channel == null) {
        open();
        write(names);
      } else {
        write(more);
      }
    } catch (IOException e) {
      abandon(); // an interrupt closes a channel, too: the next one writes all names
    }
  }

  private void write(Set<String> added) throws IOException {
    StringBuilder lines = new StringBuilder();
    added.forEach(name -> lines.append(name).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** A cleaner may delete the file before it is locked. */
  private void open() throws IOException {
    CacheLayout.createFolder(folder);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String name = id + "-" + ++opened;
      OWN.add(name);
      file = folder.resolve(name);
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (lock() && Files.exists(file)) {
        return;
      }
      abandon();
    }
    throw new IOException(folder + " keeps no file.");
  }

  private boolean lock() {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (IOException e) {
      return true; // a file system without locks: a cleaner counts it by its age
    }
  }

  private void abandon() {
    try {
      close();
    } catch (IOException e) {
      // A cleaner deletes it.
    }
  }

  /**
   * The builds that run.
   *
   * @param ids of them
   * @param entries the keys and contents that they use
   */
  record Running(Set<String> ids, Set<String> entries) {

    /** Whether a temporary file is of one of them. */
    boolean owns(Path temporary) {
      String name = temporary.getFileName().toString();
      return name.length() > ID_LENGTH && ids.contains(name.substring(0, ID_LENGTH));
    }
  }

  /**
   * The builds that run. Files of builds that ended without closing theirs are deleted.
   *
   * @param abandoned where it cannot be told whether a build runs, its file counts if it was
   *     written later than that
   * @throws IOException if the folder or a file cannot be read
   */
  static Running running(Path folder, Instant abandoned) throws IOException {
    Set<String> ids = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (CacheFile file : CacheFile.in(folder, CacheLayout.RANDOM)) {
      if (isHeld(file, abandoned)) {
        ids.add(StringUtils.left(file.path().getFileName().toString(), ID_LENGTH));
        used.addAll(lines(file.path()));
      }
    }
    return new Running(ids, used);
  }

  private static Set<String> lines(Path file) throws IOException {
    try {
      return new HashSet<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return Set.of(); // its build has just ended
    }
  }

  /** Deletes a file while it is locked here, so that no build locks it meanwhile. */
  private static boolean isHeld(CacheFile file, Instant abandoned) {
    if (OWN.contains(file.path().getFileName().toString())) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        return true;
      }
      CacheLayout.drop(file.path());
      return false;
    } catch (NoSuchFileException e) {
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return file.used().isAfter(abandoned); // of another user, or without locks
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (file == null) {
      return;
    }
    FileChannel closed = channel;
    Path deleted = file;
    channel = null;
    file = null;
    try {
      Files.deleteIfExists(deleted);
    } finally {
      if (closed != null) {
        closed.close();
      }
      OWN.remove(deleted.getFileName().toString());
    }
  }
}
