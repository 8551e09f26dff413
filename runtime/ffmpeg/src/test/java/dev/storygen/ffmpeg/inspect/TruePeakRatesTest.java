package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.media.Loudness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * True peaks of stereo sound at usual sample rates: tones whose samples miss the peaks, as in annex
 * 2 of ITU-R BS.1770 and EBU Tech 3341 (+0.2 and -0.4 dB are tolerated). The louder channel counts.
 */
class TruePeakRatesTest {

  @ParameterizedTest
  @CsvSource({
    "44100, 4, 45, 0.5, -6.02",
    "48000, 4, 45, 0.5, -6.02",
    "48000, 6, 60, 0.5, -6.02",
    "48000, 8, 67.5, 0.5, -6.02",
    "48000, 4, 45, 1.41, 2.98",
    "96000, 4, 45, 0.5, -6.02",
    "96000, 8, 67.5, 0.5, -6.02"
  })
  void aPeakBetweenSamplesCounts(
      int rate, int period, double phase, double amplitude, double expected) {
    LoudnessProbe probe = new LoudnessProbe();
    new Signal(probe, rate)
        .add(
            2,
            t -> 0.01 * Math.sin(2 * Math.PI * 440 * t),
            t ->
                Math.min(1, Math.min(t, 2 - t) * 20)
                    * amplitude
                    * Math.sin(2 * Math.PI * rate / period * t + Math.toRadians(phase)));
    Loudness loudness = probe.result();

    assertThat(loudness.truePeak()).isBetween(expected - 0.4, expected + 0.2);
    assertThat(loudness.channels()).isEqualTo(2);
  }
}
