package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {

  @Test
  void theHeaderDescribesTheStreamedSamples(@TempDir Path folder) throws Exception {
    Path wav = folder.resolve("a.wav");
    try (WavWriter out = new WavWriter(wav, 48_000)) {
      out.write(new byte[] {1, 2, 3, 4});
      out.write(new byte[] {5, 6});
      assertThat(out.seconds()).isEqualTo(3 / 48_000.0);
    }
    try (var audio = AudioSystem.getAudioInputStream(wav.toFile())) {
      assertThat(audio.getFormat().matches(new AudioFormat(48_000, 16, 1, true, false))).isTrue();
      assertThat(audio.getFrameLength()).isEqualTo(3);
      assertThat(audio.readAllBytes()).containsExactly(1, 2, 3, 4, 5, 6);
    }
  }
}
