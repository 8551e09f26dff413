package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferentialTest {

  @TempDir private Path folder;

  @Test
  void verdictsOnWholeAndDamagedFilesAgreeWithFfmpegs() throws IOException, InterruptedException {
    Path media = Files.createDirectories(folder.resolve("media/of any name"));
    byte[] bytes = SeedMedia.encode(Format.M4A, media);
    Files.write(media.resolve("half.m4a"), Arrays.copyOf(bytes, bytes.length / 2));
    byte[] longer = Arrays.copyOf(SeedMedia.encode(Format.WAV, media), 1 << 20);
    Files.write(media.resolve("longer.wav"), longer);
    Files.writeString(media.resolve("notes.txt"), "no media");

    Differential compared =
        Differential.compare(media.getParent(), Files.createDirectories(folder.resolve("out")));

    assertThat(compared.agreeing()).isEqualTo(3);
    assertThat(compared.disagreements())
        .singleElement()
        .asString()
        .startsWith("of any name/longer.wav: only the gate: voiceover.wav of 0001: bytes after");
    assertThat(Files.readAllLines(folder.resolve("out/differential.txt"))).hasSize(1);
  }
}
