package dev.storygen.ffmpeg.audio;

import static dev.storygen.ffmpeg.TestMedia.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ProviderLoader;
import java.io.BufferedInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedChangeTest {

  private static final int PITCH = 220;

  @TempDir Path folder;

  private final AudioProcessor processor = ProviderLoader.named(AudioProcessor.class, "ffmpeg");

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 1.25, 2})
  void soundsStartEarlierOrLaterAndKeepTheirPitch(double speed) throws Exception {
    Path fast = folder.resolve("fast.wav");

    processor.changeSpeed(recording(), speed, fast);

    List<Double> starts = new ArrayList<>();
    double crossings = 0;
    double voiced = 0;
    try (AudioInputStream audio =
        AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(fast)))) {
      int rate = (int) audio.getFormat().getSampleRate();
      ShortBuffer samples =
          ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      assertThat(samples.limit() / (double) rate).isCloseTo(30 / speed, within(0.1));
      int quiet = 5; // steps of 0.02 s
      for (int i = 0; i + rate / 50 <= samples.limit(); i += rate / 50) {
        boolean loud = false;
        for (int j = i; j < i + rate / 50; j++) {
          loud |= Math.abs(samples.get(j)) > 3000;
          crossings += j > 0 && samples.get(j - 1) < 0 && samples.get(j) >= 0 ? 1 : 0;
        }
        voiced += loud ? 0.02 : 0;
        if (loud && quiet >= 5) {
          starts.add(i / (double) rate);
        }
        quiet = loud ? 0 : quiet + 1;
      }
    }
    assertThat(starts).hasSize(30);
    for (int i = 0; i < 30; i++) {
      assertThat(starts.get(i)).isCloseTo(i / speed, within(0.06 / Math.min(1, speed)));
    }
    assertThat(crossings / voiced).isCloseTo(PITCH, within(PITCH * 0.1));
  }

  @Test
  void otherSpeedsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> processor.changeSpeed(recording(), 3, folder.resolve("fast.wav")))
        .withMessage("The speed is 3.0, but expected 0.5 to 2.");
  }

  /** A tone for the first half of each second. */
  private Path recording() throws Exception {
    return sound(
        folder.resolve("slow.wav"),
        30,
        time -> time % 1 < 0.5 ? 0.5 * Math.sin(2 * Math.PI * PITCH * time) : 0);
  }
}
