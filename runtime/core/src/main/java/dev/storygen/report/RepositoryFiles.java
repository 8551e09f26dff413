package dev.storygen.report;

import dev.storygen.media.FileNames;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.StoryRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of files in reports for code hosts: relative to the root of the repository, which need
 * not be the folder of the project. Works on texts, since Java cannot use every name in every
 * locale.
 */
final class RepositoryFiles {

  /** The root of an absolute path on Windows. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/");

  private final String project;
  private final String root;
  private final Map<String, String> folders = new HashMap<>();
  private String stories = "";

  private RepositoryFiles(Path project, Path root) {
    this.project = slashes(project);
    this.root = slashes(root);
  }

  /**
   * The files of a project in the nearest folder above it that has a {@code .git}; of one that is
   * in no repository, relative to the project.
   */
  static RepositoryFiles of(Path project, Metrics metrics) {
    Path base = project.toAbsolutePath().normalize();
    Path root = base;
    while (root != null && !Files.exists(root.resolve(".git"))) {
      root = root.getParent();
    }
    RepositoryFiles files = new RepositoryFiles(base, root == null ? base : root);
    metrics.stories().forEach(files::add);
    return files;
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Notes where the folder of a story is. */
  private void add(StoryRun run) {
    String name = "/" + run.story() + "/";
    for (String file : run.files().values()) {
      int at = ("/" + file).lastIndexOf(name);
      if (at >= 0) {
        stories = file.substring(0, at);
        folders.put(run.story(), stories + run.story());
        return;
      }
    }
  }

  /**
   * The name of a problem's file, or of the story's folder where the file is missing, with slashes:
   * relative within the repository, else absolute.
   */
  String path(Problem problem) {
    String absolute = absolute(file(problem));
    String within = root.endsWith("/") ? root : root + "/";
    return absolute.startsWith(within) ? absolute.substring(within.length()) : absolute;
  }

  /** The same as a URI, percent-encoded; a relative reference within the repository. */
  String uri(Problem problem) {
    String path = path(problem);
    String encoded =
        Arrays.stream(path.split("/", -1))
            .map(FileNames::urlEncoded)
            .collect(Collectors.joining("/"));
    if (!isAbsolute(path)) {
      return encoded;
    }
    return path.startsWith("/")
        ? "file://" + encoded
        : "file:///" + encoded.replaceFirst("%3A", ":");
  }

  /** Only where the project has a drive can a name with a colon begin with one. */
  private boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (DRIVE.matcher(project).lookingAt() && DRIVE.matcher(path).lookingAt());
  }

  private String file(Problem problem) {
    return Optional.ofNullable(problem.file())
        .orElseGet(() -> folders.getOrDefault(problem.story(), stories + problem.story()));
  }

  private String absolute(String file) {
    String full = isAbsolute(file) ? file : project + "/" + file;
    Deque<String> names = new ArrayDeque<>();
    for (String name : List.of(full.split("/"))) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return (full.startsWith("/") ? "/" : "") + String.join("/", names);
  }
}
