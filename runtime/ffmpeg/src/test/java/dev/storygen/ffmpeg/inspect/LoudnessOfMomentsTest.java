package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.inspect.Signal.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.Loudness;
import dev.storygen.model.TimeCourse;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signals 10 to 14 of EBU Tech 3341. Signals 10 and 11 ask for the largest short-term loudness,
 * which is the largest value of the time course. Signals 12 to 14 ask for momentary loudness, which
 * is not reported: the blocks of 400 ms, of which one begins every 100 ms, are only the blocks of
 * the integrated loudness. It shows what they measure.
 */
class LoudnessOfMomentsTest {

  /** 0.1 LU by Tech 3341; the time course has tenths. */
  private static final Offset<Double> SHORT_TERM = within(0.1001);

  private static final Offset<Double> LOUDNESS = within(0.1);

  private static final double BLOCK = 0.4;
  private static final double STEP = 0.1;

  private final LoudnessProbe probe = new LoudnessProbe();
  private final Signal signal = new Signal(probe, 48_000);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void tech3341Signal10(int i) {
    signal.stereo(i * 0.15, t -> 0).stereo(3, tone(-23)).stereo(1, t -> 0);

    assertThat(largest(probe.result().shortTerm(), 0, 7)).isCloseTo(-23, SHORT_TERM);
  }

  @Test
  void tech3341Signal11() {
    for (int i = 0; i < 20; i++) {
      signal.stereo(i * 0.15, t -> 0).stereo(3, tone(-38 + i)).stereo(3 - i * 0.15, t -> 0);
    }

    TimeCourse course = probe.result().shortTerm();

    assertThat(course.note()).isEmpty();
    for (int i = 0; i < 20; i++) {
      double middle = 6 * i + i * 0.15 + 1.5; // of the 3 s that hold the whole tone
      assertThat(largest(course, middle - 1, middle + 1))
          .as("segment %d", i)
          .isCloseTo(-38 + i, SHORT_TERM);
    }
  }

  @Test
  void theBlocksOfTech3341Signal12HaveItsLoudness() {
    for (int i = 0; i < 25; i++) {
      signal.stereo(0.18, tone(-20)).stereo(0.22, tone(-30));
    }

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  /** Left out are the segments with a block that is as loud as the relative gate. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 5, 7, 8, 10, 12, 13, 15, 17, 18})
  void theBlocksOfTech3341Signal13HaveTheirShareOfTheTone(int i) {
    signal.stereo(i * 0.02, t -> 0).stereo(0.4, tone(-23)).stereo(1, t -> 0);

    double power = gatedMean(shares(i * 0.02, i * 0.02 + 1.4)) * Math.pow(10, -2.3);
    assertThat(probe.result().integrated()).isCloseTo(10 * Math.log10(power), LOUDNESS);
  }

  @Test
  void theBlocksOfTech3341Signal14HaveTheirShareOfEachTone() {
    int blocks = (int) Math.round((20 * 0.8 - BLOCK) / STEP) + 1;
    double[] powers = new double[blocks];
    for (int i = 0; i < 20; i++) {
      signal.stereo(i * 0.02, t -> 0).stereo(0.4, tone(-38 + i)).stereo(0.4 - i * 0.02, t -> 0);
      double[] shares = shares(0.8 * i + 0.02 * i, 16);
      for (int block = 0; block < blocks; block++) {
        powers[block] += shares[block] * Math.pow(10, (-38 + i) / 10.0);
      }
    }

    assertThat(probe.result().integrated()).isCloseTo(10 * Math.log10(gatedMean(powers)), LOUDNESS);
  }

  /** How much of each block a tone of 0.4 s fills, by BS.1770-4: 400 ms that overlap by 75 %. */
  private static double[] shares(double tone, double seconds) {
    double[] shares = new double[(int) Math.floor((seconds - BLOCK) / STEP + 1e-6) + 1];
    for (int block = 0; block < shares.length; block++) {
      shares[block] = Math.max(0, 1 - Math.abs(block * STEP - tone) / BLOCK);
    }
    return shares;
  }

  /** The mean above silence, and then above a tenth of that. */
  private static double gatedMean(double[] powers) {
    return meanAbove(powers, meanAbove(powers, 1e-9) / 10);
  }

  private static double meanAbove(double[] powers, double gate) {
    return Arrays.stream(powers).filter(power -> power > gate).average().orElseThrow();
  }

  private static double largest(TimeCourse course, double from, double to) {
    double largest = Loudness.SILENCE;
    for (int i = 0; i < course.values().size(); i++) {
      double time = course.start() + i * course.step();
      if (time >= from && time <= to) {
        largest = Math.max(largest, course.values().get(i));
      }
    }
    return largest;
  }
}
