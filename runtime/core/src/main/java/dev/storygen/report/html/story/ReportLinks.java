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
        .map(name -> percentEncoded(name.toString()))
        .collect(Collectors.joining("/", "./", ""));
  }

  /**
   * Keeps the Unicode form: URI would compose accents, and some file systems distinguish the forms.
   */
  private static String percentEncoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
