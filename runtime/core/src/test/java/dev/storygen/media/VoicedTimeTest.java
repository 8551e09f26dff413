package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoicedTimeTest {

  private static final double SILENCE = -50;
  private static final int LOUD = -20;

  @ParameterizedTest
  @CsvSource({"9,0.69", "10,0.6", "11,0.6"})
  void aSilenceOfATenthOfASecondIsNotHeard(int steps, double seconds) {
    assertSeconds(envelope(LOUD, 30, -60, steps, LOUD, 30), seconds);
    assertSeconds(envelope(-60, steps, LOUD, 60), seconds);
    assertSeconds(envelope(LOUD, 60, -60, steps), seconds);
  }

  @Test
  void shortSilencesDoNotAddUp() {
    assertSeconds(envelope(LOUD, 30, -60, 9, LOUD, 30, -60, 9), 0.78);
    assertSeconds(envelope(LOUD, 30, -60, 10, LOUD, 30, -60, 9), 0.69);
  }

  @Test
  void theLevelOfSilenceItselfIsHeard() {
    Envelope envelope = envelope(-50, 40);

    assertThat(VoicedTime.of(envelope, envelope.dbfs(0)).seconds()).isEqualTo(0.4);
    assertThat(VoicedTime.of(envelope, envelope.dbfs(0) + 0.01).seconds()).isZero();
  }

  @Test
  void eachFallOfSixDecibelsEndsAPeak() {
    assertPeaks(envelope(LOUD, 20, -26.1, 20), 1);
    assertPeaks(envelope(LOUD, 20, -25.9, 20), 0);
    assertPeaks(envelope(-30, 20, LOUD, 20, -30, 20, LOUD, 20, -30, 20), 2);
    assertPeaks(envelope(LOUD, 20, -30, 20, LOUD, 20, -30, 20, LOUD, 20), 2);
  }

  @Test
  void anotherPeakNeedsARiseOfSixDecibels() {
    assertPeaks(envelope(LOUD, 20, -30, 20, -24.1, 20, -40, 20), 1);
    assertPeaks(envelope(LOUD, 20, -30, 20, -23.9, 20, -40, 20), 2);
  }

  @Test
  void risesAndFallsInStepsCountAsOne() {
    assertPeaks(envelope(-40, 20, -36, 20, -32, 20, -28, 20, -32, 20, -36, 20, -40, 20), 1);
    assertPeaks(envelope(-20, 20, -24, 20, -28, 20, -24, 20, -20, 20, -24, 20, -28, 20), 2);
  }

  /** 50 ms are averaged: a fall of 3 of 5 levels by 10.1 dB is one of 6.06 dB. */
  @ParameterizedTest
  @CsvSource({"3,10.1,1", "3,9.9,0", "1,29.9,0", "5,6.1,1", "6,6.1,1", "4,7.6,1", "4,7.4,0"})
  void aGapShorterThanASyllableIsAveraged(int steps, double depth, int peaks) {
    assertPeaks(envelope(LOUD, 20, LOUD - depth, steps, LOUD, 20), peaks);
  }

  @Test
  void theEndsAreAveragedOverWhatThereIs() {
    assertPeaks(envelope(LOUD, 20, LOUD - 10.1, 3), 1);
    assertPeaks(envelope(LOUD, 20, LOUD - 9.1, 2), 1);
    assertPeaks(envelope(LOUD, 3, LOUD - 6.1, 20), 1);
    assertPeaks(envelope(LOUD, 2, LOUD - 9.1, 20), 1);
    assertPeaks(envelope(LOUD, 2, LOUD - 8.9, 20), 0);
  }

  @ParameterizedTest
  @CsvSource({"-50,0", "-51.9,1"})
  void aFallBelowSilenceIsNone(double silence, int peaks) {
    assertThat(VoicedTime.of(envelope(-45.5, 20, -90, 20), silence).peaks()).isEqualTo(peaks);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.8,0.6,1",
    "0.2,0.4,0.1,1",
    "0.1,0.5,0.2,1",
    "-3,0.3,0.3,0",
    "0.7,9,0.1,0",
    "5,9,0,0",
    "0.5,0.2,0,0"
  })
  void aPartHasItsOwnTimes(double from, double to, double seconds, int peaks) {
    Envelope envelope = envelope(-30, 10, LOUD, 20, -60, 20, LOUD, 30);

    VoicedTime part = VoicedTime.of(envelope, SILENCE, from, to);

    assertThat(part.seconds()).isCloseTo(seconds, within(1e-9));
    assertThat(part.peaks()).isEqualTo(peaks);
  }

  @Test
  void anEnvelopeKnowsItsLengthAndLevels() {
    Envelope envelope = new Envelope(new float[] {1, 0.1f, 0, 1e-6f});

    assertThat(envelope.length()).isEqualTo(4);
    assertThat(envelope.seconds()).isEqualTo(0.04);
    assertThat(envelope.dbfs(0)).isZero();
    assertThat(envelope.dbfs(1)).isCloseTo(-20, within(1e-5));
    assertThat(envelope.dbfs(2)).isEqualTo(-100);
    assertThat(envelope.dbfs(3)).isEqualTo(-100);
  }

  private static void assertSeconds(Envelope envelope, double seconds) {
    assertThat(VoicedTime.of(envelope, SILENCE).seconds()).isCloseTo(seconds, within(1e-9));
  }

  private static void assertPeaks(Envelope envelope, int peaks) {
    assertThat(VoicedTime.of(envelope, SILENCE).peaks()).isEqualTo(peaks);
  }

  /** Of levels in dBFS, each with its number of steps. */
  private static Envelope envelope(double... levels) {
    int length = 0;
    for (int i = 1; i < levels.length; i += 2) {
      length += (int) levels[i];
    }
    float[] all = new float[length];
    int at = 0;
    for (int i = 0; i < levels.length; i += 2) {
      for (int step = 0; step < levels[i + 1]; step++) {
        all[at++] = (float) Math.pow(10, levels[i] / 20);
      }
    }
    return new Envelope(all);
  }
}
