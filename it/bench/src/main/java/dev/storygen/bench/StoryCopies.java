package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Many folders of the same story, on the disk once where it can link. */
final class StoryCopies {

  private StoryCopies() {}

  /** Fills {@code output} with stories. */
  static void make(SampleStory story, Path output, int count) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(story.folder())) {
      files = all.toList();
    }
    for (int i = 0; i < count; i++) {
      Path folder = Files.createDirectories(output.resolve(String.format("story-%04d", i)));
      for (Path file : files) {
        link(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** The story folders of {@code output}. */
  static List<Path> of(Path output) throws IOException {
    try (Stream<Path> folders = Files.list(output)) {
      return folders.sorted().toList();
    }
  }

  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Some file systems have no links, or not so many.
      Files.copy(file, link);
    }
  }
}
