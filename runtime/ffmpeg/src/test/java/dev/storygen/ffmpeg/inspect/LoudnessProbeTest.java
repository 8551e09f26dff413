package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.inspect.Signal.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.Loudness;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The signals and tolerances of EBU Tech 3341 (loudness) and EBU Tech 3342 (range). Signals 7 and 8
 * of the first, and 5 and 6 of the second, are programmes; 10 to 14 are in {@link
 * LoudnessOfMomentsTest}.
 */
class LoudnessProbeTest {

  private static final Offset<Double> LOUDNESS = within(0.1);
  private static final Offset<Double> RANGE = within(1.0);

  private final LoudnessProbe probe = new LoudnessProbe();
  private final Signal signal = new Signal(probe, 48_000);

  @ParameterizedTest
  @ValueSource(doubles = {-23, -33})
  void tech3341Signals1And2(double level) {
    signal.stereo(20, tone(level));

    Loudness loudness = probe.result();

    assertThat(loudness.integrated()).isCloseTo(level, LOUDNESS);
    assertThat(loudness.shortTerm().values())
        .hasSize(171)
        .allMatch(it -> Math.abs(it - level) < 0.1);
    assertThat(loudness.range()).isZero();
    assertThat(loudness.truePeak()).isCloseTo(level, within(0.3));
    assertThat(loudness.channels()).isEqualTo(2);
  }

  @Test
  void tech3341Signal3() {
    signal.stereo(10, tone(-36)).stereo(60, tone(-23)).stereo(10, tone(-36));

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void tech3341Signal4() {
    signal.stereo(10, tone(-72)).stereo(10, tone(-36)).stereo(60, tone(-23));
    signal.stereo(10, tone(-36)).stereo(10, tone(-72));

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void tech3341Signal5() {
    signal.stereo(20, tone(-26)).stereo(20.1, tone(-20)).stereo(20, tone(-26));

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void tech3341Signal6() {
    signal.add(20, tone(-28), tone(-28), tone(-24), tone(-30), tone(-30));

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void theLowFrequencyChannelDoesNotCount() {
    signal.add(20, tone(-28), tone(-28), tone(-24), tone(-6), tone(-30), tone(-30));

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void tech3341Signal9() {
    for (int i = 0; i < 5; i++) {
      signal.stereo(1.34, tone(-20)).stereo(1.66, tone(-30));
    }

    assertThat(probe.result().shortTerm().values())
        .hasSize(121)
        .allMatch(it -> Math.abs(it + 23) < 0.15);
  }

  @ParameterizedTest
  @CsvSource({"-20, -30, 10", "-20, -15, 5", "-40, -20, 20"})
  void tech3342Signals1To3(double first, double second, double range) {
    signal.stereo(20, tone(first)).stereo(20, tone(second));

    assertThat(probe.result().range()).isCloseTo(range, RANGE);
  }

  @Test
  void tech3342Signal4() {
    signal.stereo(20, tone(-50)).stereo(20, tone(-35)).stereo(20, tone(-20));
    signal.stereo(20, tone(-35)).stereo(20, tone(-50));

    assertThat(probe.result().range()).isCloseTo(15, RANGE);
  }

  @Test
  void monoMeasuresThreeUnitsLessThanTheSameSoundInTwoChannels() {
    signal.add(5, tone(-20));
    LoudnessProbe stereo = new LoudnessProbe();
    new Signal(stereo, 48_000).stereo(5, tone(-20));

    assertThat(probe.result().channels()).isEqualTo(1);
    assertThat(stereo.result().integrated() - probe.result().integrated())
        .isCloseTo(3.01, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000, 192_000})
  void theFilterFitsAnySampleRate(int rate) {
    LoudnessProbe other = new LoudnessProbe();
    new Signal(other, rate).stereo(5, tone(-23));

    assertThat(other.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void theSampleRateMayChangeWithinAStream() {
    signal.stereo(10, tone(-23));
    new Signal(probe, 22_050).add(10, tone(-20));

    assertThat(probe.result().integrated()).isCloseTo(-23, LOUDNESS);
  }

  @Test
  void digitalSilenceHasNoLoudness() {
    signal.stereo(5, t -> 0);

    Loudness silence = probe.result();

    assertThat(silence.integrated()).isEqualTo(Loudness.SILENCE);
    assertThat(silence.truePeak()).isEqualTo(Loudness.NO_SIGNAL);
    assertThat(silence.range()).isZero();
    assertThat(silence.isHeard()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.15, 0.39, 1.2})
  void aShortFileHasTheLoudnessOfAllOfIt(double seconds) {
    signal.stereo(seconds, tone(-23));

    assertThat(probe.result().integrated()).isCloseTo(-23, within(0.5));
    assertThat(probe.result().shortTerm().values()).isEmpty();
  }
}
