package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast loops compute what plain ones do, for any number of samples. */
class SamplesTest {

  private static final float INFINITE = Float.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 27, 441})
  void anyNumberOfSamplesIsMeasured(int count) {
    Random random = new Random(count);
    float[] left = new float[count + 2];
    float[] right = new float[count + 2];
    for (int i = 0; i < left.length; i++) {
      left[i] = random.nextFloat() * 4 - 2;
      right[i] = random.nextFloat() * 4 - 2;
    }
    double sum = 0;
    double product = 0;
    float peak = 0;
    float steepest = 0;
    for (int i = 1; i <= count; i++) {
      sum += left[i];
      product += left[i] * right[i];
      peak = Math.max(peak, Math.abs(left[i]));
      steepest = i == 1 ? 0 : Math.max(steepest, Math.abs(left[i] - left[i - 1]));
    }

    assertThat(Samples.sum(left, 1, count + 1)).isCloseTo(sum, within(1e-9));
    assertThat(Samples.product(left, right, 1, count + 1)).isCloseTo(product, within(1e-9));
    assertThat(Samples.energy(left, 1, count + 1)).isNotNegative();
    assertThat(Samples.peak(left, 1, count + 1)).isEqualTo(peak);
    assertThat(Samples.steepest(left, 1, count + 1)).isEqualTo(steepest);
  }

  @Test
  void whatIsNoNumberHasNoAmplitude() {
    float[] samples = {0.1f, Float.NaN, -0.5f, 0.2f, Float.intBitsToFloat(0xFFC00001), 0.3f};

    assertThat(Samples.peak(samples, 0, 6)).isEqualTo(0.5f);
    assertThat(Samples.peak(samples, 1, 2)).isZero();
    assertThat(Samples.peak(new float[] {Float.NaN, -INFINITE, 1}, 0, 3)).isEqualTo(INFINITE);
  }

  @Test
  void aStepThatIsNoNumberIsInfinite() {
    assertThat(Samples.steepest(new float[] {0, 0.1f, Float.NaN, 0.2f}, 0, 4)).isEqualTo(INFINITE);
    assertThat(Samples.steepest(new float[] {INFINITE, INFINITE}, 0, 2)).isEqualTo(INFINITE);
  }
}
