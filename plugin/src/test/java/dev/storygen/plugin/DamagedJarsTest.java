package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedJarsTest {

  @TempDir private Path folder;

  @Test
  void anEmptyAndATruncatedJarAreRejectedByName() throws Exception {
    Path sound = jar("sound.jar");
    Path empty = Files.createFile(folder.resolve("empty.jar"));
    Path truncated = jar("truncated.jar");
    byte[] bytes = Files.readAllBytes(truncated);
    Files.write(truncated, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> DamagedJars.reject(List.of(sound, empty, truncated)))
        .withMessage(
            "The worker cannot start, as 2 jars are damaged or unreadable:\n  "
                + empty
                + " (zip file is empty)\n  "
                + truncated
                + " (zip END header not found)\n"
                + "Delete them and run the build again without -o: Maven downloads what is"
                + " missing.");
  }

  @Test
  void aJarFullOfZerosIsRejected() throws Exception {
    Path zeros = Files.write(folder.resolve("zeros.jar"), new byte[5_000]);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> DamagedJars.reject(List.of(zeros)))
        .withMessage(
            "The worker cannot start, as a jar is damaged or unreadable:\n  "
                + zeros
                + " (zip END header not found)\n"
                + "Delete it and run the build again without -o: Maven downloads what is missing.");
  }

  @Test
  void foldersAndOtherFilesAreNotOpened() throws Exception {
    List<Path> classPath =
        List.of(
            jar("sound.jar"),
            Files.createDirectory(folder.resolve("classes")),
            Files.createDirectory(folder.resolve("named-like-a.jar")),
            Files.writeString(folder.resolve("parent.pom"), "<project/>"));

    assertThatCode(() -> DamagedJars.reject(classPath)).doesNotThrowAnyException();
  }

  private Path jar(String name) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("a/b.class"));
      zip.write(new byte[100]);
    }
    return jar;
  }
}
