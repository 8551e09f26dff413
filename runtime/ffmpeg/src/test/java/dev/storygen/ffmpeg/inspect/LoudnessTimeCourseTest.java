package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.inspect.Signal.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.Loudness;
import dev.storygen.model.TimeCourse;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Loudness and true peaks over time, of signals whose levels are known at each moment. */
class LoudnessTimeCourseTest {

  private final LoudnessProbe probe = new LoudnessProbe();
  private final Signal signal = new Signal(probe, 48_000);

  @Test
  void aToneHasItsLevelFromTheFirstToTheLastThreeSeconds() {
    signal.stereo(20, tone(-23));

    TimeCourse course = probe.result().shortTerm();

    assertThat(course.values()).hasSize(171).allMatch(level -> Math.abs(level + 23) < 0.11);
    assertThat(course.start()).isEqualTo(1.45);
    assertThat(course.step()).isCloseTo(0.1, within(1e-9));
    assertThat(course.seconds()).isCloseTo(20, within(1e-9));
  }

  @Test
  void aStepOfTheLevelIsWhereItIsHeard() {
    signal.stereo(10, tone(-36)).stereo(10, tone(-23));

    TimeCourse course = probe.result().shortTerm();

    assertThat(at(course, 8.4)).isCloseTo(-36, within(0.11));
    // Half of the power of each: 10 log((10^-3.6 + 10^-2.3) / 2)
    assertThat(at(course, 10)).isCloseTo(-25.8, within(0.15));
    assertThat(at(course, 11.6)).isCloseTo(-23, within(0.11));
  }

  @Test
  void silenceHasTheLevelOfTheGate() {
    signal.stereo(5, tone(-23)).stereo(10, t -> 0).stereo(5, tone(-23));

    assertThat(at(probe.result().shortTerm(), 10)).isEqualTo(Loudness.SILENCE);
  }

  @Test
  void lessThanThreeSecondsHaveNoShortTermLoudness() {
    signal.stereo(2.9, tone(-23));

    TimeCourse course = probe.result().shortTerm();

    assertThat(course.values()).isEmpty();
    assertThat(course.note()).isEqualTo("shorter than 3 s");
    assertThat(probe.result().truePeaks().values()).hasSize(29);
  }

  @Test
  void aLongSoundHasNoMoreValuesThanAShortOne() {
    Signal slow = new Signal(probe, 8_000);
    slow.add(600, tone(440, -30)).add(1, tone(440, -10)).add(599, tone(440, -30));

    Loudness loudness = probe.result();

    assertThat(loudness.shortTerm().values()).hasSize(TimeCourse.MAX_VALUES);
    assertThat(loudness.truePeaks().values()).hasSize(TimeCourse.MAX_VALUES);
    assertThat(loudness.truePeaks().step()).isCloseTo(5, within(1e-6));
    assertThat(at(loudness.truePeaks(), 602)).isCloseTo(-10, within(0.2));
    assertThat(at(loudness.truePeaks(), 590)).isCloseTo(-30, within(0.2));
    assertThat(at(loudness.truePeaks(), 610)).isCloseTo(-30, within(0.2));
  }

  @Test
  void aPeakBetweenTheSamplesIsInItsStepAlone() {
    // EBU Tech 3341, signal 19: samples of 0 dBFS, a true peak of +3 dBTP
    signal.stereo(2, tone(-6)).stereo(0.15, quarterRate(1.41)).stereo(2.85, tone(-6));

    TimeCourse course = probe.result().truePeaks();

    assertThat(course.values()).hasSize(50);
    for (int i = 0; i < 50; i++) {
      assertThat((double) course.values().get(i))
          .as("from %d tenths", i)
          .isCloseTo(i == 20 || i == 21 ? 3 : -6, within(0.4));
    }
  }

  private static DoubleUnaryOperator quarterRate(double amplitude) {
    return t -> amplitude * Math.sin(2 * Math.PI * 12_000 * t + Math.PI / 4);
  }

  private static double at(TimeCourse course, double seconds) {
    return course.values().get((int) ((seconds - course.start()) / course.step()));
  }
}
