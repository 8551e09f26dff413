package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruePeakMeterTest {

  /** EBU Tech 3341, signals 15 to 19, at any block size: +0.2 and -0.4 dB are tolerated. */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 0.5, -6",
    "4, 45, 0.5, -6",
    "6, 60, 0.5, -6",
    "8, 67.5, 0.5, -6",
    "4, 45, 1.41, 3"
  })
  void tech3341Signals15To19(int period, double phase, double amplitude, double expected) {
    for (int block : new int[] {1, 7, 64, 1024, 9000}) {
      double level = level(tone(4800, 1.0 / period, phase, amplitude), block);

      assertThat(level).isBetween(expected - 0.4, expected + 0.2);
    }
  }

  @Test
  void tonesOfAnyPhaseAreMeasuredWithinTheTolerance() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      float[] tone = tone(4800, 0.02 + 0.3 * random.nextDouble(), 360 * random.nextDouble(), 0.5);

      assertThat(level(tone, 1152)).isBetween(-6.4, -5.79);
    }
  }

  @Test
  void whatIsSkippedHasNoPeak() {
    Random random = new Random(2);
    float[] samples = new float[50_000];
    for (int i = 0; i < samples.length; i++) {
      double level = Math.pow(Math.sin(i / 5000.0), 2);
      samples[i] = (float) (level * (2 * random.nextDouble() - 1));
    }

    assertThat(meter(samples, 1152).peak()).isEqualTo(meter(samples, 1).peak());
    assertThat((double) meter(samples, 1152).peak()).isBetween(1.0, 1.9);
  }

  @Test
  void thePeakAfterTheLastSampleCounts() {
    float[] burst = new float[100];
    burst[98] = 0.7f;
    burst[99] = 0.7f;

    assertThat((double) meter(burst, 100).peak()).isGreaterThan(0.8);
  }

  private static float[] tone(int count, double cyclesPerSample, double phase, double amplitude) {
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      double fade = Math.min(1, Math.min(i, count - 1 - i) / 200.0);
      double angle = 2 * Math.PI * cyclesPerSample * i + Math.toRadians(phase);
      samples[i] = (float) (fade * amplitude * Math.sin(angle));
    }
    return samples;
  }

  private static double level(float[] samples, int block) {
    return 20 * Math.log10(meter(samples, block).peak());
  }

  private static TruePeakMeter meter(float[] samples, int block) {
    TruePeakMeter meter = new TruePeakMeter();
    for (int from = 0; from < samples.length; from += block) {
      int count = Math.min(block, samples.length - from);
      float[] next = new float[count];
      System.arraycopy(samples, from, next, 0, count);
      meter.accept(next, 0, count);
    }
    meter.finish();
    return meter;
  }
}
