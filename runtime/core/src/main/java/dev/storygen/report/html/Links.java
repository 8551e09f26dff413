package dev.storygen.report.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Links from the report to files of the project.
 *
 * @param folder of the report
 * @param project that files are relative to
 */
record Links(Path folder, Path project) {

  Links {
    folder = folder.toAbsolutePath().normalize();
    project = project.toAbsolutePath().normalize();
  }

  /** Where a file is on disk; null where that is no path here, as in metrics of another system. */
  Path file(String file) {
    try {
      return file == null ? null : project.resolve(file).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** A relative URL, percent-encoded; null where there is no way from here to the file. */
  String to(String file) {
    Path target = file(file);
    if (target == null || !target.getRoot().equals(folder.getRoot())) {
      return null;
    }
    String path = folder.relativize(target).toString().replace(separator(), "/");
    try {
      // The leading ./ keeps a colon in the first name from being a scheme.
      return new URI(null, null, "./" + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private String separator() {
    return folder.getFileSystem().getSeparator();
  }
}
