package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.inspect.Signal.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.Spectrum;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumProbeTest {

  private static final int RATE = 44_100;

  @ParameterizedTest
  @ValueSource(doubles = {3_400, 4_000, 5_500, 8_000, 11_000, 16_000})
  void theBandwidthOfBandLimitedNoise(double bandwidth) {
    Spectrum spectrum = spectrum(5, syllables(band(bandwidth)));

    assertThat(spectrum.bandwidth()).isCloseTo(bandwidth, within(400.0));
    assertThat(spectrum.strongestShare()).isLessThan(0.2);
    assertThat(spectrum.sampleRate()).isEqualTo(RATE);
  }

  @Test
  void aClickDoesNotWidenIt() {
    DoubleUnaryOperator voice = syllables(band(4_000));

    assertThat(spectrum(5, t -> voice.applyAsDouble(t) + (Math.abs(t - 2) < 1e-5 ? 0.9 : 0)))
        .extracting(Spectrum::bandwidth)
        .satisfies(it -> assertThat(it).isCloseTo(4_000, within(400.0)));
  }

  @Test
  void theLevelDoesNotMatter() {
    DoubleUnaryOperator voice = syllables(band(8_000));

    assertThat(spectrum(3, t -> voice.applyAsDouble(t) / 100).bandwidth())
        .isCloseTo(8_000, within(400.0));
  }

  @Test
  void aToneHasOneFrequency() {
    Spectrum spectrum = spectrum(3, tone(440, -20));

    assertThat(spectrum.strongest()).isCloseTo(440, within(43.0));
    assertThat(spectrum.strongestShare()).isGreaterThan(0.99);
    assertThat(spectrum.bandwidth()).isLessThan(2_000);
  }

  @Test
  void theLouderChannelCounts() {
    SpectrumProbe probe = new SpectrumProbe();
    new Signal(probe, RATE).add(2, t -> 0, tone(3_000, -20));

    assertThat(probe.result().strongest()).isCloseTo(3_000, within(43.0));
  }

  @Test
  void silenceHasNone() {
    assertThat(spectrum(2, t -> 0)).isEqualTo(new Spectrum(0, 0, 0, RATE));
  }

  @Test
  void noiseHasAllFrequencies() {
    assertThat(spectrum(1.2, TestMedia.noise(0.3)).bandwidth()).isCloseTo(22_050, within(1.0));
  }

  private static Spectrum spectrum(double seconds, DoubleUnaryOperator wave) {
    SpectrumProbe probe = new SpectrumProbe();
    new Signal(probe, RATE).add(seconds, wave);
    return probe.result();
  }

  /** A sum of tones up to a frequency, with random phases. */
  private static DoubleUnaryOperator band(double bandwidth) {
    Random random = new Random(1);
    double[] phases = random.doubles(120, 0, 2 * Math.PI).toArray();
    return t -> {
      double sum = 0;
      for (int i = 1; i <= phases.length; i++) {
        sum += Math.sin(2 * Math.PI * bandwidth * i / phases.length * t + phases[i - 1]);
      }
      return sum / 40;
    };
  }

  private static DoubleUnaryOperator syllables(DoubleUnaryOperator wave) {
    return t -> wave.applyAsDouble(t) * Math.pow(Math.sin(Math.PI * 3 * t), 2);
  }
}
