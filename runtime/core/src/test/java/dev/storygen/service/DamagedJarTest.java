package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedJarTest {

  @TempDir private Path folder;
  private Path sound;

  @BeforeEach
  void write() throws IOException {
    sound = jar("sound.jar", ZipOutputStream.DEFLATED);
  }

  @Test
  void soundJarsAreNotDamaged() {
    assertThat(DamagedJar.find(List.of(sound))).isEmpty();
    assertThat(DamagedJar.find(List.of())).isEmpty();
    assertThat(DamagedJar.ofClassPath()).isEmpty();
  }

  @Test
  void aDamagedEntryIsFoundByItsChecksum() throws Exception {
    Path damaged = overwritten(jar("damaged.jar", ZipOutputStream.STORED));

    assertThat(DamagedJar.find(List.of(sound, damaged)).map(DamagedJar::message))
        .contains(
            damaged
                + " is damaged (the checksum of a/B.class is wrong). Delete it and run the build"
                + " again without -o: Maven downloads what is missing.");
  }

  @Test
  void soIsOneThatCannotBeInflated() throws Exception {
    Path damaged = overwritten(jar("damaged.jar", ZipOutputStream.DEFLATED));

    assertThat(DamagedJar.find(List.of(sound, damaged)).map(DamagedJar::jar)).contains(damaged);
  }

  @Test
  void anEmptyAndATruncatedFileAreDamaged() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.jar"));
    byte[] bytes = Files.readAllBytes(sound);
    Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(DamagedJar.find(List.of(empty)))
        .contains(new DamagedJar(empty, "zip file is empty"));
    assertThat(DamagedJar.find(List.of(cut)))
        .contains(new DamagedJar(cut, "zip END header not found"));
  }

  private static Path overwritten(Path jar) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    Arrays.fill(bytes, 60, 90, (byte) 0x55); // within the entry; the directory is at the end
    return Files.write(jar, bytes);
  }

  private Path jar(String name, int method) throws IOException {
    byte[] content = new byte[4_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * i % 251);
    }
    ZipEntry entry = new ZipEntry("a/B.class");
    entry.setMethod(method);
    if (method == ZipOutputStream.STORED) {
      entry.setSize(content.length);
      entry.setCrc(DamagedJar.checksum(new ByteArrayInputStream(content)));
    }
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return jar;
  }
}
