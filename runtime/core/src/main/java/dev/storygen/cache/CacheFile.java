package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of a cache.
 *
 * @param bytes its size
 * @param used when it was last used, by the clock of the build or file system that said so
 */
record CacheFile(Path path, long bytes, Instant used) {

  /**
   * The files of a folder and of those in it.
   *
   * @param names of the cache's files, relative to the folder, with {@code /}; others are left out
   * @return empty if there is no folder
   */
  static List<CacheFile> in(Path folder, Pattern names) throws IOException {
    List<CacheFile> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Path real = folder.toRealPath(); // a walk does not follow a link, even if it starts there
      Files.walkFileTree(real, new Listing(folder, real, names, files));
    }
    return files;
  }

  /** The key or the SHA-256 that the folder and the file's name spell. */
  String name() {
    return path.getParent().getFileName() + path.getFileName().toString().replace(".json", "");
  }

  private static final class Listing extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path real;
    private final Pattern names;
    private final List<CacheFile> files;

    Listing(Path folder, Path real, Pattern names, List<CacheFile> files) {
      this.folder = folder;
      this.real = real;
      this.names = names;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = real.relativize(file).toString();
      if (attributes.isRegularFile() && names.matcher(name.replace('\\', '/')).matches()) {
        Instant used = attributes.lastModifiedTime().toInstant();
        files.add(new CacheFile(folder.resolve(name), attributes.size(), used));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE; // another build deleted it
      }
      throw e;
    }
  }
}
