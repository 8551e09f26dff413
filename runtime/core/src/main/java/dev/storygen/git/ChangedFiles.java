package dev.storygen.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.StringTokenizer;
import java.util.TreeSet;

/**
 * The files of a work tree that differ from a commit: committed, staged, only edited, deleted or
 * not tracked.
 *
 * @param root of the work tree
 * @param base the commit that the files are compared with, in hexadecimal digits
 * @param changed relative to the root, with {@code /}
 * @param known the files that git has or would add: all others are ignored
 */
public record ChangedFiles(
    Path root, String base, NavigableSet<String> changed, NavigableSet<String> known) {

  private static final String PARAMETER = "storygen.changedSince";

  /**
   * Compares the work tree of a folder with the last commit that it and a revision have in common.
   *
   * @param folder in the work tree
   * @param revision as a user writes it: {@code origin/main}
   * @param withheld environment variables that git does not get
   * @throws IllegalArgumentException if there is no such revision, repository or common commit,
   *     with what to do
   * @throws IOException if git cannot be run
   */
  public static ChangedFiles since(Path folder, String revision, List<String> withheld)
      throws IOException {
    return since(new GitProgram("git", folder, withheld), folder, revision);
  }

  static ChangedFiles since(Git git, Path folder, String revision) throws IOException {
    requireRevision(revision);
    Git.Result root = git.run(List.of("rev-parse", "--show-toplevel"));
    if (!root.succeeded()) {
      throw new IllegalArgumentException(
          "%s is '%s', but %s is in no git repository that can be used: %s. Run Maven in a clone, or leave %s out."
              .formatted(PARAMETER, revision, folder, root.reason(), PARAMETER));
    }
    String base = base(git, revision);
    String top = root.line();
    NavigableSet<String> changed =
        paths(
            output(
                git,
                "-C",
                top,
                "diff",
                "--name-only",
                "--no-renames",
                "--no-ext-diff",
                "-z",
                base,
                "--"));
    NavigableSet<String> untracked =
        paths(output(git, "-C", top, "ls-files", "--others", "--exclude-standard", "-z"));
    changed.addAll(untracked);
    NavigableSet<String> known = paths(output(git, "-C", top, "ls-files", "--cached", "-z"));
    known.addAll(untracked);
    return new ChangedFiles(Path.of(top), base, changed, known);
  }

  /** A revision never begins with a minus; an option of git does. */
  private static void requireRevision(String revision) {
    if (revision.isBlank()
        || revision.startsWith("-")
        || revision.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s is '%s', but expected a git revision such as origin/main."
              .formatted(PARAMETER, revision));
    }
  }

  private static String base(Git git, String revision) throws IOException {
    String commit = commit(git, revision);
    Git.Result head = git.run(List.of("rev-parse", "--verify", "--quiet", "HEAD^{commit}"));
    if (!head.succeeded()) {
      throw new IllegalArgumentException(
          "%s is '%s', but the branch has no commit yet. Commit first, or leave %s out."
              .formatted(PARAMETER, revision, PARAMETER));
    }
    Git.Result base = git.run(List.of("merge-base", commit, head.line()));
    if (!base.succeeded()) {
      throw new IllegalArgumentException(unrelated(git, revision));
    }
    return base.line();
  }

  private static String commit(Git git, String revision) throws IOException {
    Git.Result commit =
        git.run(List.of("rev-parse", "--verify", "--quiet", revision + "^{commit}"));
    if (!commit.succeeded()) {
      throw new IllegalArgumentException(
          ("%s is '%s', but git has no such commit here. Correct the name, or fetch it: 'git fetch"
                  + " origin', fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0 of GitLab CI.")
              .formatted(PARAMETER, revision));
    }
    return commit.line();
  }

  private static String unrelated(Git git, String revision) throws IOException {
    boolean shallow =
        git.run(List.of("rev-parse", "--is-shallow-repository")).line().equals("true");
    return shallow
        ? ("%s is '%s', but this shallow clone has no commit that it and HEAD have in common. Fetch"
                + " more: 'git fetch --unshallow', fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0"
                + " of GitLab CI.")
            .formatted(PARAMETER, revision)
        : "%s is '%s', but it and HEAD have no commit in common. Name a revision that HEAD comes from, such as origin/main."
            .formatted(PARAMETER, revision);
  }

  private static byte[] output(Git git, String... arguments) throws IOException {
    Git.Result result = git.run(List.of(arguments));
    if (!result.succeeded()) {
      throw new IOException(
          "git %s failed: %s. Correct that, or leave %s out."
              .formatted(arguments[2], result.reason(), PARAMETER));
    }
    return result.output();
  }

  /** Names that end with NUL: no other character is safe. */
  static NavigableSet<String> paths(byte[] names) {
    NavigableSet<String> paths = new TreeSet<>();
    StringTokenizer all = new StringTokenizer(new String(names, StandardCharsets.UTF_8), "\0");
    while (all.hasMoreTokens()) {
      paths.add(all.nextToken());
    }
    return paths;
  }

  /** Whether a file, or a file below a folder, changed. */
  public boolean isChanged(Path path) {
    return isIn(changed, path);
  }

  /** Whether git has or would add a file, or a file below a folder. */
  public boolean isKnown(Path path) {
    return isIn(known, path);
  }

  /** Whether a path is in the work tree. */
  public boolean contains(Path path) {
    return path.startsWith(root);
  }

  /** The names of the changed files that lie directly in a folder, deleted ones included. */
  public List<String> changedIn(Path folder) {
    return namesIn(changed, folder);
  }

  /** The names of the known files that lie directly in a folder. */
  public List<String> knownIn(Path folder) {
    return namesIn(known, folder);
  }

  private List<String> namesIn(NavigableSet<String> names, Path folder) {
    String prefix = relative(folder) + "/";
    return names.tailSet(prefix).stream()
        .takeWhile(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .filter(name -> name.indexOf('/') < 0)
        .toList();
  }

  private boolean isIn(NavigableSet<String> names, Path path) {
    if (!contains(path)) {
      return false;
    }
    String name = relative(path);
    String below = name.isEmpty() ? "" : name + "/";
    String first = names.ceiling(below);
    return names.contains(name) || first != null && first.startsWith(below);
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace(File.separatorChar, '/');
  }
}
