package dev.storygen.service;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * A jar with content that cannot be read, as after an interrupted copy or on a failing disk. Its
 * classes or libraries are missing or do not load.
 *
 * @param reason what is wrong with it
 */
public record DamagedJar(Path jar, String reason) {

  /** The first damaged jar of the class path. Reads every jar, which takes seconds. */
  public static Optional<DamagedJar> ofClassPath() {
    return find(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toList());
  }

  static Optional<DamagedJar> find(List<Path> jars) {
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        readAll(zip);
      } catch (IOException | RuntimeException e) { // some damage is an IllegalArgumentException
        return Optional.of(new DamagedJar(jar, e.getMessage()));
      }
    }
    return Optional.empty();
  }

  /** The message that names the jar and the fix. */
  public String message() {
    return jar
        + " is damaged ("
        + reason
        + "). Delete it and run the build again without -o: Maven downloads what is missing.";
  }

  private static void readAll(ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (checksum(zip.getInputStream(entry)) != entry.getCrc()) {
        throw new IOException("the checksum of " + entry.getName() + " is wrong");
      }
    }
  }

  /** The CRC-32 of bytes, which entries of jars have; closes the stream. */
  public static long checksum(InputStream bytes) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(bytes, sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return sum.getValue();
  }
}
