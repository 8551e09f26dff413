package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code storygen.cacheDirectory}: kept results, the histories of projects, and the
 * archives of classes of workers. Files with other names than ours are left alone.
 */
public record CacheDirectory(Path root) {

  private static final Pattern ARCHIVE = Pattern.compile("[0-9a-f]{24}\\.jsa");

  private static final Pattern BUILD = Pattern.compile("[0-9]{8}T[0-9]{9}Z-[0-9a-z-]+\\.json");

  /** Kept results: a cache. */
  public Path results() {
    return root.resolve("results");
  }

  /** The archives of classes. */
  public Path classes() {
    return root.resolve("classes");
  }

  /**
   * The history of a project.
   *
   * @param project a valid file name
   */
  public Path history(String project) {
    return root.resolve(project).resolve("history");
  }

  List<CacheFile> archives() throws IOException {
    return CacheFile.in(classes(), ARCHIVE);
  }

  List<CacheFile> histories() throws IOException {
    List<CacheFile> files = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> projects = Files.list(root)) {
        for (Path project : (Iterable<Path>) projects.sorted()::iterator) {
          files.addAll(CacheFile.in(history(project.getFileName().toString()), BUILD));
        }
      }
    }
    return files;
  }
}
