package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of a story folder: hard links where the file system has them. */
final class StoryCopies {

  private StoryCopies() {}

  /** Puts copies into {@code output}. */
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

  /** The story folders in {@code output}. */
  static List<Path> in(Path output) throws IOException {
    try (Stream<Path> folders = Files.list(output)) {
      return folders.sorted().toList();
    }
  }

  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Some file systems have no hard links or limit their number.
      Files.copy(file, link);
    }
  }
}
