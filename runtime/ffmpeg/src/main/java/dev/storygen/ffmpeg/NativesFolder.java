package dev.storygen.ffmpeg;

import dev.storygen.provider.ProviderModule;
import dev.storygen.service.FailureMessages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The folder that JavaCPP unpacks FFmpeg's libraries into: the first that can be written and
 * executed from of its own two, below the user's home and below the temporary folder, and one of
 * the build. JavaCPP itself takes a folder that exists, whether it does or not.
 *
 * @param path the folder; empty if none does
 * @param problems why each folder before it does not do
 */
record NativesFolder(Optional<Path> path, List<String> problems) {

  /** JavaCPP's property for the folder. */
  static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  private static final NativesFolder CHOSEN = of(System::getProperty, Files::isExecutable);

  /**
   * Chooses a folder.
   *
   * @param properties of the system, by name; null for one that is not set
   * @param executes whether a file with the permission to be executed can be: not so where the file
   *     system is mounted noexec
   */
  static NativesFolder of(UnaryOperator<String> properties, Predicate<Path> executes) {
    List<String> problems = new ArrayList<>();
    for (String candidate : candidates(properties)) {
      Optional<String> problem = problem(candidate, executes);
      if (problem.isEmpty()) {
        return new NativesFolder(Optional.of(Path.of(candidate)), problems);
      }
      problems.add(problem.get());
    }
    return new NativesFolder(Optional.empty(), problems);
  }

  /** Makes JavaCPP use the chosen folder. */
  static void select() {
    CHOSEN.path().ifPresent(folder -> System.setProperty(PROPERTY, folder.toString()));
  }

  /** The folder of this process; empty if none does. */
  static Optional<Path> chosen() {
    return CHOSEN.path();
  }

  /**
   * @throws IOException naming each folder, why it does not do and the fix, if none does
   */
  static void require() throws IOException {
    CHOSEN.requirePath();
  }

  void requirePath() throws IOException {
    if (path.isEmpty()) {
      throw new IOException(
          "FFmpeg's libraries cannot be unpacked: "
              + String.join("; ", problems)
              + ". Set -Dstorygen.argLine=-D"
              + PROPERTY
              + "=<folder> to a folder that can be written and is not mounted noexec.");
    }
  }

  private static List<String> candidates(UnaryOperator<String> properties) {
    String set = properties.apply(PROPERTY);
    if (set != null) {
      return List.of(set);
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(below(properties.apply("user.home"), ".javacpp/cache"));
    String user = properties.apply("user.name");
    candidates.add(below(properties.apply("java.io.tmpdir"), ".javacpp-" + user + "/cache"));
    Optional.ofNullable(properties.apply(ProviderModule.NATIVES_FOLDER)).ifPresent(candidates::add);
    return candidates;
  }

  /** Without a parent, as for a user without a home, the path stays relative. */
  private static String below(String parent, String path) {
    return parent == null || parent.isEmpty() ? path : parent + "/" + path;
  }

  private static Optional<String> problem(String folder, Predicate<Path> executes) {
    if (!new File(folder).isAbsolute()) { // user.home is "?" for a user without a home
      return Optional.of(folder + " is not absolute");
    }
    try {
      Path path = Files.createDirectories(Path.of(folder));
      Path probe = Files.createTempFile(path, ".probe", null);
      try {
        return probe.toFile().setExecutable(true) && executes.test(probe)
            ? Optional.empty()
            : Optional.of(folder + " is on a file system that is mounted noexec");
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      return Optional.of(folder + " cannot be written (" + FailureMessages.describe(e) + ")");
    } catch (InvalidPathException e) {
      return Optional.of(folder + " is no path (" + e.getReason() + ")");
    }
  }
}
