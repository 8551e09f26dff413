package dev.storygen.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The folder of a build for Spark: its jars in the layout of a distribution, for a cluster in
 * processes of this machine, and classes as jars.
 */
final class SparkHome {

  private final Path folder;

  SparkHome(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /**
   * Lays out the class path of this process, except for some, as {@code jars}. The jars are linked
   * where the file system can do that: they have hundreds of megabytes.
   *
   * @param except jars that Spark distributes
   */
  void layOut(List<Path> except) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry).toAbsolutePath();
      if (Files.isRegularFile(jar) && !except.contains(jar)) {
        link(jars.resolve(jar.getFileName()), jar);
      }
    }
  }

  /**
   * Deletes the copies of jars that the executors of this machine got, and the archives of their
   * classes; their logs stay.
   */
  void deleteCopies() throws IOException {
    Path work = folder.resolve("work");
    if (Files.isDirectory(work)) {
      try (Stream<Path> all = Files.walk(work)) {
        for (Path jar : all.filter(SparkHome::isOfJars).toList()) {
          Files.deleteIfExists(jar);
        }
      }
    }
  }

  private static boolean isOfJars(Path file) {
    return file.toString().endsWith(".jar") || file.toString().endsWith(".jsa");
  }

  private static void link(Path link, Path jar) throws IOException {
    Files.deleteIfExists(link);
    try {
      Files.createSymbolicLink(link, jar);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(jar, link); // as on Windows without the right to make links
    }
  }

  /**
   * Entries of a class path as jars: in a build of several modules, that of a module may be a
   * folder.
   */
  List<Path> jars(List<Path> classPath) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path entry : classPath) {
      jars.add(Files.isDirectory(entry) ? packed(entry, jars.size()) : entry.toAbsolutePath());
    }
    return jars;
  }

  private Path packed(Path classes, int number) throws IOException {
    Files.createDirectories(folder);
    Path jar = folder.resolve("classes-" + number + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
        entry.setTime(0); // the same classes are the same jar
        out.putNextEntry(entry);
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
