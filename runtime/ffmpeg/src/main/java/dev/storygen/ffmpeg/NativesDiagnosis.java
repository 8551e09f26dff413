package dev.storygen.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds out why native libraries cannot be loaded: a damaged jar, a damaged copy in the folder that
 * they are unpacked into, or what the operating system says.
 */
final class NativesDiagnosis {

  private final List<Path> jars;
  private final Optional<Path> folder;

  /**
   * @param jars with native libraries
   * @param folder with a folder per jar, named like it, with its unpacked entries; empty for none
   */
  NativesDiagnosis(List<Path> jars, Optional<Path> folder) {
    this.jars = jars;
    this.folder = folder;
  }

  /** The message of a failure, with its cause and the fix. */
  static String of(LinkageError failure, Optional<Path> folder) {
    List<Path> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(ffmpeg|javacpp)[^/\\\\]*\\.jar"))
            .map(Path::of)
            .toList();
    return new NativesDiagnosis(jars, folder).message(failure);
  }

  String message(LinkageError failure) {
    return damage()
        .orElseGet(
            () ->
                "FFmpeg's libraries cannot be loaded"
                    + folder.map(path -> " from " + path).orElse("")
                    + ": "
                    + rootCause(failure)
                    + ". They need a 64-bit Linux with glibc, macOS or Windows;"
                    + " -Dstorygen.argLine=-D"
                    + NativesFolder.PROPERTY
                    + "=<folder> unpacks them elsewhere.");
  }

  private Optional<String> damage() {
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        Optional<Path> copy = damagedCopy(jar, zip);
        if (copy.isPresent()) {
          return Optional.of(
              "FFmpeg's libraries cannot be loaded: "
                  + copy.get()
                  + " is damaged. Delete that file and run the build again: it is unpacked anew.");
        }
      } catch (IOException e) {
        return Optional.of(
            "FFmpeg's libraries cannot be loaded: "
                + jar
                + " is damaged ("
                + e.getMessage()
                + "). Delete it and run the build again without -o: Maven downloads what is"
                + " missing.");
      }
    }
    return Optional.empty();
  }

  /**
   * A copy that differs from its entry.
   *
   * @throws IOException if an entry of the jar cannot be read
   */
  private Optional<Path> damagedCopy(Path jar, ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      long sum = checksum(zip.getInputStream(entry));
      if (sum != entry.getCrc()) {
        throw new IOException("the checksum of " + entry.getName() + " is wrong");
      }
      Optional<Path> copy =
          folder.map(it -> it.resolve(jar.getFileName().toString()).resolve(entry.getName()));
      if (copy.isPresent()
          && Files.isRegularFile(copy.get())
          && checksum(Files.newInputStream(copy.get())) != sum) {
        return copy;
      }
    }
    return Optional.empty();
  }

  private static long checksum(InputStream bytes) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(bytes, sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return sum.getValue();
  }

  /** The operating system's message: JavaCPP's own says where else it looked. */
  private static String rootCause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip();
  }
}
