package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.Envelope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeProbeTest {

  @TempDir Path folder;

  /** A sine of amplitude 0.1 has a root mean square of 0.1 / sqrt(2). */
  @ParameterizedTest
  @CsvSource({"wav, 44100", "wav, 8000", "wav, 11025", "wav, 22050", "mp3, 44100", "m4a, 44100"})
  void itHasALevelForEachHundredthOfASecond(String format, int rate) throws IOException {
    Envelope envelope = envelope(format, 3, rate, TestMedia.tone());

    assertThat(envelope.seconds()).isCloseTo(3, within(0.1));
    assertThat(envelope.levels()[150]).isCloseTo(0.0707f, within(0.004f));
    assertThat(envelope.dbfs(150)).isCloseTo(-23, within(0.5));
  }

  @Test
  void aStepKeepsItsPlace() throws IOException {
    Envelope envelope = envelope("wav", 60, 11_025, TestMedia.between(50, 51, TestMedia.tone()));

    assertThat(envelope.length()).isEqualTo(6_000);
    assertThat(envelope.levels()[4_998]).isZero();
    assertThat(envelope.levels()[5_001]).isPositive();
    assertThat(envelope.levels()[5_098]).isPositive();
    assertThat(envelope.levels()[5_101]).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.015, 1.2})
  void shortSoundsAndSilenceAreMeasured(double seconds) throws IOException {
    Envelope envelope = envelope("wav", seconds, 44_100, TestMedia.silence());

    assertThat(envelope.length()).isEqualTo((int) Math.ceil(seconds * 100));
    assertThat(envelope.dbfs(0)).isEqualTo(Envelope.SILENCE_DBFS);
  }

  private Envelope envelope(String format, double seconds, int rate, DoubleUnaryOperator wave)
      throws IOException {
    Path file = TestMedia.sound(folder.resolve("a." + format), seconds, rate, wave);
    return new FfmpegMediaInspector().inspect(file, Envelope.FACT);
  }
}
