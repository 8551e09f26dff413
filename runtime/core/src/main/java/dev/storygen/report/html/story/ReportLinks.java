package dev.storygen.report.html.story;

import dev.storygen.media.FileNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Links from the report to files of the project.
 *
 * @param folder the folder of the report
 * @param project the folder that file names in the metrics are relative to
 */
public record ReportLinks(Path folder, Path project) {

  public ReportLinks {
    folder = folder.toAbsolutePath().normalize();
    project = project.toAbsolutePath().normalize();
  }

  /** The path of a file; null if the name is not a path on this system. */
  Path resolve(String file) {
    try {
      return file == null ? null : project.resolve(file).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** A relative URL, percent-encoded; null if no relative path leads to the file. */
  String relativeUrl(String file) {
    Path target = resolve(file);
    if (target == null || !target.getRoot().equals(folder.getRoot())) {
      return null;
    }
    // Without the leading ./ a colon in the first name would end a URL scheme.
    return StreamSupport.stream(folder.relativize(target).spliterator(), false)
        .map(name -> FileNames.urlEncoded(name.toString()))
        .collect(Collectors.joining("/", "./", ""));
  }
}
