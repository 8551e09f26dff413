package dev.storygen.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Finds jars that cannot be opened, as after a full disk or an interrupted copy. The JVM ignores
 * such a jar in silence: the worker would miss classes or services of it.
 */
final class DamagedJars {

  private DamagedJars() {}

  /**
   * Rejects jars without a readable directory: empty and truncated ones. What is not a file, such
   * as a module's folder of classes, is not opened.
   *
   * @throws MojoExecutionException naming each jar and the fix
   */
  static void reject(List<Path> classPath) throws MojoExecutionException {
    List<String> damaged = new ArrayList<>();
    for (Path file : classPath) {
      if (file.toString().endsWith(".jar") && Files.isRegularFile(file)) {
        open(file, damaged);
      }
    }
    if (!damaged.isEmpty()) {
      throw new MojoExecutionException(
          "The worker cannot start, as "
              + (damaged.size() == 1 ? "a jar is" : damaged.size() + " jars are")
              + " damaged or unreadable:\n  "
              + String.join("\n  ", damaged)
              + "\nDelete "
              + (damaged.size() == 1 ? "it" : "them")
              + " and run the build again without -o: Maven downloads what is missing.");
    }
  }

  private static void open(Path jar, List<String> damaged) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.size(); // opening it reads its directory
    } catch (IOException e) {
      damaged.add(jar + " (" + e.getMessage() + ")");
    }
  }
}
