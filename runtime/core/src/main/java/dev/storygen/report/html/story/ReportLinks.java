package dev.storygen.report.html.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Links from the report to files of the project.
 *
 * @param folder of the report
 * @param project that files are relative to
 */
public record ReportLinks(Path folder, Path project) {

  public ReportLinks {
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
    // The leading ./ keeps a colon in the first name from being a scheme.
    return StreamSupport.stream(folder.relativize(target).spliterator(), false)
        .map(name -> encoded(name.toString()))
        .collect(Collectors.joining("/", "./", ""));
  }

  /** As it is: URI would compose accents, and some disks tell é from e with an accent. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
