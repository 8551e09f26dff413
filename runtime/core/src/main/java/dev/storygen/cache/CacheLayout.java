package dev.storygen.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The folders of a cache. A file is written under a random name in {@code temporary}, forced to the
 * disk, and then moved to its name, so that a file under its name is whole, also after a loss of
 * power.
 */
record CacheLayout(Path root) {

  /** Part of the path: another layout uses another folder. */
  static final String VERSION = "v1";

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

  /** Writes a file, and moves it to the path that the writer returns. A file there is replaced. */
  void write(Writer writer) throws IOException {
    write(writer, true);
  }

  /** The same, but a loss of power may leave an empty file: for what costs little when lost. */
  void writeUnforced(Writer writer) throws IOException {
    write(writer, false);
  }

  private void write(Writer writer, boolean forced) throws IOException {
    Files.createDirectories(temporary());
    Path file = temporary().resolve(UUID.randomUUID().toString());
    try {
      Path target = writer.write(file);
      if (forced) {
        force(file, StandardOpenOption.WRITE);
      }
      Files.createDirectories(target.getParent());
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

  private static void forceFolder(Path folder) throws IOException {
    try {
      force(folder, StandardOpenOption.READ);
    } catch (FileSystemException e) {
      // Windows opens no folders; its file systems keep names by themselves.
    }
  }
}
