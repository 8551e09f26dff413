package dev.storygen.worker.parent;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The archive of a worker's classes (application class-data sharing). A worker that has it need not
 * read, parse and verify them, which is about half of the CPU time of its start.
 *
 * <p>The first worker of a class path writes an archive when it ends, and the parent gives it its
 * name: builds that run side by side see a complete one or none. The JVM itself rejects an archive
 * of other jars or of another JVM, and goes on without it. No failure here reaches the build.
 */
final class ClassArchive {

  /** For some versions of the plugin and of Java. Each has about 15 MB. */
  private static final int MAX_FILES = 4;

  /**
   * With arguments of other kinds, such as an agent or a patched module, a JVM refuses to write an
   * archive or to start.
   */
  private static final Pattern COMPATIBLE =
      Pattern.compile(
          "-D.*|-Xm.*|-Xss.*|-Xlog.*|-XX:(Tier|CompileCommand|Max|ActiveProcessorCount).*");

  private static final List<String> ENVIRONMENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Path file;
  private final Path written;

  private ClassArchive(Path file) {
    this.file = file;
    this.written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /**
   * The archive for a worker; empty where the JVM or its arguments have none.
   *
   * @param folder of the archives; created
   * @param arguments of the worker's JVM
   */
  static Optional<ClassArchive> of(Path folder, List<Path> classPath, List<String> arguments) {
    if (!areCompatible(arguments) || folder.toString().contains(File.pathSeparator)) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(folder);
      return key(classPath).map(key -> new ClassArchive(folder.resolve(key + ".jsa")));
    } catch (IOException | NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }

  private static boolean areCompatible(List<String> arguments) {
    Stream<String> fromEnvironment =
        ENVIRONMENT.stream()
            .map(System.getenv()::get)
            .filter(value -> value != null && !value.isBlank())
            .flatMap(value -> Stream.of(value.strip().split("\\s+")));
    return System.getProperty("java.vm.name").matches(".*(OpenJDK|HotSpot).*")
        && Stream.concat(arguments.stream(), fromEnvironment)
            .allMatch(argument -> COMPATIBLE.matcher(argument).matches());
  }

  /**
   * Of the JVM and of all jars, with their sizes and times, as the JVM compares these; empty where
   * there is a folder among them.
   */
  private static Optional<String> key(List<Path> classPath)
      throws IOException, NoSuchAlgorithmException {
    StringBuilder text = new StringBuilder(System.getProperty("java.home"));
    text.append('\n').append(System.getProperty("java.vm.version"));
    for (Path jar : classPath) {
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      text.append('\n').append(jar).append(' ').append(Files.size(jar));
      text.append(' ').append(Files.getLastModifiedTime(jar).toMillis());
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return Optional.of(HexFormat.of().formatHex(hash, 0, 12));
  }

  /** Where a worker writes it. */
  Path written() {
    return written;
  }

  /** Arguments for the worker's JVM. */
  List<String> arguments() {
    return List.of(
        Files.exists(file)
            ? "-XX:SharedArchiveFile=" + file
            : "-XX:ArchiveClassesAtExit=" + written,
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-Xlog:class+path=off");
  }

  /**
   * The worker ended. What it wrote becomes the archive. One that a worker died with may be why.
   *
   * @param succeeded whether it ended by itself
   */
  void workerEnded(boolean succeeded) {
    try {
      if (!succeeded) {
        Files.deleteIfExists(file);
      } else if (Files.exists(written)) {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        deleteOthersIfMany();
      }
      Files.deleteIfExists(written);
    } catch (IOException e) {
      // The next worker tries again.
    }
  }

  private void deleteOthersIfMany() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      List<Path> others = files.filter(other -> !other.equals(file)).toList();
      if (others.size() >= MAX_FILES) {
        for (Path other : others) {
          Files.deleteIfExists(other);
        }
      }
    }
  }
}
