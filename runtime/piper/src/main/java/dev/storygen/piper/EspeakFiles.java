package dev.storygen.piper;

import dev.storygen.provider.ProviderModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FileUtils;

/** The library and the data of espeak-ng, which are in the jar of piper-jni. */
final class EspeakFiles {

  /** Also the version of what is unpacked. */
  private static final String FOLDER = "espeak-ng-1.52.0.1";

  private static final String DATA = "espeak-ng-data";

  private EspeakFiles() {}

  /**
   * A folder with the library of this platform and with {@code espeak-ng-data}. Unpacked once for a
   * build.
   *
   * @throws IOException if there is no library for the platform, or it cannot be unpacked
   */
  static Path unpacked() throws IOException {
    String property = System.getProperty(ProviderModule.NATIVES_FOLDER);
    Path parent =
        property == null ? Files.createTempDirectory("storygen-natives") : Path.of(property);
    Path folder = parent.resolve(FOLDER).toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      Path part = Files.createTempDirectory(parent, FOLDER);
      unpack(part);
      try {
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        FileUtils.deleteDirectory(part.toFile());
        if (!Files.isDirectory(folder)) { // else another worker was faster
          throw e;
        }
      }
    }
    return folder;
  }

  /** The library in an unpacked folder. */
  static Path library(Path folder) throws IOException {
    String resource = resource();
    return folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
  }

  private static void unpack(Path folder) throws IOException {
    String resource = resource();
    try (InputStream library = open(resource)) {
      Files.copy(library, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
    }
    try (ZipInputStream zip = new ZipInputStream(open("/" + DATA + ".zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpack(zip, entry, folder.resolve(DATA));
      }
    }
  }

  private static void unpack(ZipInputStream zip, ZipEntry entry, Path data) throws IOException {
    Path file = data.resolve(entry.getName()).normalize();
    if (!file.startsWith(data)) {
      throw new IOException(DATA + ".zip has the path " + entry.getName() + ".");
    }
    if (!entry.isDirectory()) {
      Files.createDirectories(file.getParent());
      try {
        Files.copy(zip, file);
      } catch (FileAlreadyExistsException e) {
        throw new IOException(DATA + ".zip has " + entry.getName() + " twice.", e);
      }
    }
  }

  private static InputStream open(String resource) throws IOException {
    return Optional.ofNullable(EspeakFiles.class.getResourceAsStream(resource))
        .orElseThrow(
            () ->
                new IOException(
                    "espeak-ng is not on the class path; it is in io.github.givimad:piper-jni, a"
                        + " dependency of storygen-piper."));
  }

  private static String resource() throws IOException {
    return resource(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /**
   * The library of a platform that ONNX Runtime has a library for, too.
   *
   * @throws IOException if there is none
   */
  static String resource(String system, String processor) throws IOException {
    String name = system.toLowerCase(Locale.ROOT);
    boolean intel = List.of("amd64", "x86_64").contains(processor);
    boolean arm = processor.equals("aarch64");
    if (name.contains("linux") && (intel || arm)) {
      return intel ? "/debian-amd64/libespeak-ng.so.1" : "/debian-arm64/libespeak-ng.so.1";
    }
    if (name.contains("mac") && arm) {
      return "/macos-arm64/libespeak-ng.1.dylib";
    }
    if (name.contains("windows") && intel) {
      return "/win-amd64/espeak-ng.dll";
    }
    throw new IOException(
        "The piper voice does not run on %s on %s, but on Linux on x86-64 and ARM64, macOS on ARM64 and Windows on x86-64. Configure another one with <providers><voice>."
            .formatted(system, processor));
  }
}
