package dev.storygen.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/** The files of a folder that a user names; a folder may have others, such as a licence. */
final class FolderFiles {

  private FolderFiles() {}

  /**
   * The files with one of the extensions, in the order of their names; none if there is no such
   * folder. Links are not followed: they may lead out of the project.
   *
   * @param extensions in lower case
   */
  static List<Path> of(Path folder, Set<String> extensions) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> extensions.contains(extension(file)))
          .sorted()
          .toList();
    }
  }

  private static String extension(Path file) {
    return FilenameUtils.getExtension(file.getFileName().toString()).toLowerCase(Locale.ROOT);
  }
}
