package dev.storygen.ffmpeg;

import dev.storygen.service.DamagedJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.lang3.exception.ExceptionUtils;

/**
 * Finds out why native libraries cannot be loaded: a damaged jar, a damaged copy in the folder that
 * they are unpacked into, or what the operating system says.
 *
 * @param damagedJar a damaged jar of the class path, if there is one
 * @param folder with a folder per jar, named like it, with its unpacked entries; empty for none
 */
record NativesDiagnosis(Optional<DamagedJar> damagedJar, Optional<Path> folder) {

  private static final String START = "FFmpeg's libraries cannot be loaded";

  /** The message of a failure, with its cause and the fix. */
  static String of(LinkageError failure, Optional<Path> folder) {
    return new NativesDiagnosis(DamagedJar.ofClassPath(), folder)
        .message(failure, System.getProperty("java.class.path"));
  }

  String message(LinkageError failure, String classPath) {
    if (damagedJar.isPresent()) {
      return START + ": " + damagedJar.get().message();
    }
    return jarsWithCopies(classPath)
        .flatMap(jar -> damagedCopy(jar).stream())
        .findFirst()
        .map(
            copy ->
                START
                    + ": "
                    + copy
                    + " is damaged. Delete that file and run the build again: it is unpacked anew.")
        .orElseGet(
            () ->
                START
                    + folder.map(path -> " from " + path).orElse("")
                    + ": "
                    + ExceptionUtils.getRootCause(failure).getMessage()
                    + ". They need a 64-bit Linux with glibc, macOS or Windows;"
                    + " -Dstorygen.argLine=-D"
                    + NativesFolder.PROPERTY
                    + "=<folder> unpacks them elsewhere.");
  }

  private Stream<Path> jarsWithCopies(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> copies(jar).map(Files::isDirectory).orElse(false));
  }

  private Optional<Path> copies(Path jar) {
    return folder.map(path -> path.resolve(jar.getFileName().toString()));
  }

  /** A copy that differs from its entry. */
  private Optional<Path> damagedCopy(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path copy = copies(jar).orElseThrow().resolve(entry.getName());
        if (Files.isRegularFile(copy)
            && DamagedJar.checksum(Files.newInputStream(copy)) != entry.getCrc()) {
          return Optional.of(copy);
        }
      }
    } catch (IOException e) {
      return Optional.of(copies(jar).orElseThrow()); // the jar was read: a copy cannot be
    }
    return Optional.empty();
  }
}
