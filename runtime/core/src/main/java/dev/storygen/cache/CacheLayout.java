package dev.storygen.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The folders of a cache. A file is written under a name of its build in {@code temporary}, forced
 * to the disk, and then moved to its name, so that a file under its name is whole, also after a
 * loss of power. Files with other names than ours are never touched.
 */
record CacheLayout(Path root) {

  /** Part of the path: another layout uses another folder. */
  static final String VERSION = "v1";

  private static final String HEX = "[0-9a-f]";

  /** A content, relative to {@link #blobs()}: two digits of the SHA-256, and the other 62. */
  static final Pattern BLOB = Pattern.compile(HEX + "{2}/" + HEX + "{62}");

  /** A result, relative to {@link #results()}: of its key. */
  static final Pattern RESULT = Pattern.compile(BLOB + "\\.json");

  /** The contents of a folder, relative to {@link #index()}: the SHA-256 of its path. */
  static final Pattern INDEX = Pattern.compile(HEX + "{64}\\.json");

  /** A file in {@link #builds()} or {@link #temporary()}: begins with the id of its build. */
  static final Pattern RANDOM = Pattern.compile("[0-9a-z-]+");

  static CacheLayout of(Path cacheDirectory) {
    return new CacheLayout(cacheDirectory.resolve(VERSION));
  }

  /** Contents by SHA-256. */
  Path blobs() {
    return root.resolve("blobs");
  }

  Path blob(Blob blob) {
    return sharded(blobs(), blob.sha256());
  }

  /** Results by key. */
  Path results() {
    return root.resolve("results");
  }

  Path result(String key) {
    return sharded(results(), key + ".json");
  }

  /** The contents of files that are elsewhere: {@link ContentIndex}. */
  Path index() {
    return root.resolve("index");
  }

  /** The last runs of stories. */
  Path stories() {
    return root.resolve("stories");
  }

  /** The last run of a story, by the hash of its project and id. */
  Path story(String sha256) {
    return sharded(stories(), sha256 + ".json");
  }

  /** What was measured of contents: {@link FactStore}. */
  Path facts() {
    return root.resolve("facts");
  }

  Path facts(String key) {
    return sharded(facts(), key + ".json");
  }

  /** What running builds use. */
  Path builds() {
    return root.resolve("builds");
  }

  Path temporary() {
    return root.resolve("temporary");
  }

  private static Path sharded(Path folder, String name) {
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  /** Writes a file and says where it belongs. */
  @FunctionalInterface
  interface Writer {
    Path write(Path temporary) throws IOException;
  }

  /**
   * Writes a file, and moves it to the path that the writer returns. A file there is replaced.
   *
   * @param build id of the build, so that what it leaves when it is killed is deleted
   */
  void write(String build, Writer writer) throws IOException {
    write(build + "-", writer, true);
  }

  /**
   * The same for what costs little when it is lost: a loss of power may leave an empty file, and a
   * cleaner may delete it before it is moved.
   */
  void writeUnforced(Writer writer) throws IOException {
    write("", writer, false);
  }

  private void write(String prefix, Writer writer, boolean forced) throws IOException {
    createFolder(temporary());
    Path file = temporary().resolve(prefix + UUID.randomUUID());
    try {
      Path target = writer.write(file);
      if (forced) {
        force(file, StandardOpenOption.WRITE);
      }
      createFolder(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      if (forced) {
        forceFolder(target.getParent());
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void force(Path file, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(file, option)) {
      channel.force(true);
    }
  }

  /** Makes the names in a folder last. */
  private static void forceFolder(Path folder) {
    try {
      force(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      // Windows opens no folders, and some network file systems force none. What a loss of power
      // takes there is made again.
    }
  }

  /** Creates a folder and those above it, so that they last. One may be a link to a folder. */
  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      createFolder(above);
    }
    try {
      Files.createDirectories(folder); // another build may have been faster
    } catch (FileAlreadyExistsException e) {
      throw new NotDirectoryException(folder.toString()); // a file, or a link that leads nowhere
    }
    if (above != null) {
      forceFolder(above);
    }
  }

  /** Sets the time of last use, which decides what is deleted first. */
  static void touch(Path file, Clock clock) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException e) {
      // Another build deleted it, or the folder may only be read: it is deleted earlier than
      // others.
    }
  }

  /** Deletes a file that is of no use; where that is not allowed, it stays of no use. */
  static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A folder that may only be read.
    }
  }
}
