package dev.storygen.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.service.DamagedJar;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesDiagnosisTest {

  private static final byte[] LIBRARY = "a library, or what is enough of one".repeat(99).getBytes();

  @TempDir private Path folder;
  private Path jar;
  private Path copy;

  @BeforeEach
  void unpack() throws IOException {
    jar = folder.resolve("ffmpeg-linux.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("org/libavutil.so"));
      zip.write(LIBRARY);
    }
    copy = folder.resolve("cache/ffmpeg-linux.jar/org/libavutil.so");
    Files.createDirectories(copy.getParent());
    Files.write(copy, LIBRARY);
  }

  @Test
  void aDamagedCopyIsNamed() throws Exception {
    for (byte[] damaged : List.of(new byte[0], new byte[LIBRARY.length], "other".getBytes())) {
      Files.write(copy, damaged);

      assertThat(message())
          .isEqualTo(
              "FFmpeg's libraries cannot be loaded: "
                  + copy
                  + " is damaged. Delete that file and run the build again: it is unpacked anew.");
    }
  }

  @Test
  void aDamagedJarIsNamed() {
    assertThat(message(Optional.of(new DamagedJar(jar, "zip file is empty"))))
        .isEqualTo(
            "FFmpeg's libraries cannot be loaded: "
                + jar
                + " is damaged (zip file is empty). Delete it and run the build again without -o:"
                + " Maven downloads what is missing.");
  }

  @Test
  void otherwiseTheMessageIsThatOfTheSystem() {
    assertThat(message())
        .isEqualTo(
            "FFmpeg's libraries cannot be loaded from "
                + folder.resolve("cache")
                + ": libavutil.so: version `GLIBC_2.99' not found. They need a 64-bit Linux with"
                + " glibc, macOS or Windows;"
                + " -Dstorygen.argLine=-Dorg.bytedeco.javacpp.cachedir=<folder> unpacks them"
                + " elsewhere.");
  }

  private String message() {
    return message(Optional.empty());
  }

  private String message(Optional<DamagedJar> damaged) {
    LinkageError failure = new UnsatisfiedLinkError("no jniavutil in java.library.path");
    failure.initCause(new UnsatisfiedLinkError("libavutil.so: version `GLIBC_2.99' not found"));
    String classPath = folder.resolve("other.jar") + File.pathSeparator + jar;
    return new NativesDiagnosis(damaged, Optional.of(folder.resolve("cache")))
        .message(failure, classPath);
  }
}
