package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.inspect.Signal.amplitude;
import static dev.storygen.ffmpeg.inspect.Signal.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.Loudness;
import dev.storygen.media.SampleStatistics;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleStatisticsProbeTest {

  private final SampleStatisticsProbe probe = new SampleStatisticsProbe();
  private final Signal signal = new Signal(probe, 44_100);

  @Test
  void levelsAndTheDcOffset() {
    signal.add(1, t -> 0.1 + tone(441, -20).applyAsDouble(t), tone(441, -40));

    SampleStatistics result = result();

    assertThat(result.channels().get(0).mean()).isCloseTo(0.1, within(1e-4));
    assertThat(result.channels().get(0).peak()).isCloseTo(-13.98, within(0.01));
    assertThat(result.channels().get(1).mean()).isCloseTo(0, within(1e-4));
    assertThat(result.channels().get(1).rms()).isCloseTo(-43.01, within(0.01));
    assertThat(result.seconds()).isEqualTo(1);
  }

  @Test
  void correlationOfTwoChannels() {
    assertThat(correlation(tone(-20), tone(-30))).isCloseTo(1, within(1e-6));
    assertThat(correlation(tone(-20), t -> -tone(-20).applyAsDouble(t)))
        .isCloseTo(-1, within(1e-6));
    assertThat(correlation(TestMedia.noise(0.5), tone(-20))).isCloseTo(0, within(0.02));
    assertThat(correlation(tone(-20), t -> 0)).isEqualTo(1);
    assertThat(correlation(tone(-20))).isEqualTo(1);
  }

  private static double correlation(DoubleUnaryOperator... channels) {
    SampleStatisticsProbe other = new SampleStatisticsProbe();
    new Signal(other, 44_100).add(1, channels);
    return other.result("flac", 1).correlation();
  }

  @Test
  void clippedPeaksAtFullScaleAreRuns() {
    // A sine of 100 Hz that is 6 dB too loud has two flat peaks a wave.
    signal.add(1, clipped(tone(100, 6), 1));

    assertThat(channel().fullScaleRuns()).isEqualTo(200);
    assertThat(channel().flatTops()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -6, -20})
  void clippedPeaksBelowFullScaleAreFlat(double level) {
    signal.add(1, quantised(clipped(tone(100, level + 6), amplitude(level)), 32_768));

    assertThat(channel().flatTops()).isEqualTo(200);
    assertThat(channel().fullScaleRuns()).isZero();
  }

  @Test
  void aSineAtFullScaleAndASoundOfManyLevelsAreNotClipped() {
    signal.add(1, tone(1000, 0));
    assertThat(channel().fullScaleRuns()).isZero();
    for (DoubleUnaryOperator wave :
        new DoubleUnaryOperator[] {
          tone(1000, -0.2), tone(40, -6), TestMedia.speech(0.9), TestMedia.noise(0.9)
        }) {
      SampleStatisticsProbe other = new SampleStatisticsProbe();
      new Signal(other, 44_100).add(2, quantised(wave, 32_768));

      SampleStatistics.Channel result = other.result("pcm_s16le", 2).channels().get(0);
      assertThat(result.flatTops()).isZero();
      assertThat(result.fullScaleRuns()).isZero();
    }
  }

  @Test
  void theStepsOfEightBitsAreNoFlatTops() {
    signal.add(1, quantised(tone(100, -6), 128));

    assertThat(probe.result("pcm_u8", 1).channels().get(0).flatTops()).isZero();
  }

  @Test
  void theNoiseFloorIsThatOfThePauses() {
    DoubleUnaryOperator noise = TestMedia.noise(amplitude(-50) * Math.sqrt(3));
    signal.add(1, t -> 0).add(1, tone(-20)).add(0.5, noise).add(1, tone(-20)).add(1, t -> 0);

    assertThat(result().noiseFloor()).isCloseTo(-50, within(1.0));
  }

  @Test
  void withoutAPauseTheNoiseFloorIsTheSoftestPart() {
    signal.add(1, tone(-20)).add(1, tone(-30));

    assertThat(result().noiseFloor()).isCloseTo(-33, within(0.1));
  }

  @Test
  void digitalSilenceIsNoSignal() {
    signal.add(1, t -> 0, t -> 0);

    assertThat(result().noiseFloor()).isEqualTo(Loudness.NO_SIGNAL);
    assertThat(result().correlation()).isEqualTo(1);
    assertThat(channel())
        .isEqualTo(new SampleStatistics.Channel(Loudness.NO_SIGNAL, Loudness.NO_SIGNAL, 0, 0, 0));
  }

  private SampleStatistics result() {
    return probe.result("flac", 1);
  }

  private SampleStatistics.Channel channel() {
    return result().channels().get(0);
  }

  private static DoubleUnaryOperator clipped(DoubleUnaryOperator wave, double limit) {
    return t -> Math.max(-limit, Math.min(limit, wave.applyAsDouble(t)));
  }

  private static DoubleUnaryOperator quantised(DoubleUnaryOperator wave, int steps) {
    return t -> Math.rint(wave.applyAsDouble(t) * steps) / steps;
  }
}
