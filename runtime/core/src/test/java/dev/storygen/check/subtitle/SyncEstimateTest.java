package dev.storygen.check.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncEstimateTest {

  /** Beginnings of speech, 5 to 6 s from each other. */
  private static final double[] SPEECH = speech(40);

  @Test
  void captionsInStepHaveNoOffset() {
    assertEstimate(SyncEstimate.of(SPEECH, SPEECH), 0, 0, 40, 40);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.04, -0.04, 0.18, -0.18, 0.3, -0.3, 2.5, -2.5, 29.9, -29.9})
  void anOffsetIsMeasuredToAHundredth(double offset) {
    double[] cues = moved(SPEECH, time -> time + offset);

    assertEstimate(SyncEstimate.of(cues, SPEECH), offset, 0, 40, 40);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, -2.5, 29.9, -29.9})
  void fewerCuesThanSpeechHaveTheSameOffset(double offset) {
    double[] cues = every(2, moved(SPEECH, time -> time + offset));

    assertEstimate(SyncEstimate.of(cues, SPEECH), offset, 0, 20, 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, -2.5, 29.9, -29.9})
  void moreCuesThanSpeechHaveTheSameOffset(double offset) {
    double[] cues = moved(SPEECH, time -> time + offset);

    assertEstimate(SyncEstimate.of(cues, every(2, SPEECH)), offset, 0, 20, 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {30.2, -30.2})
  void anOffsetOfMoreThanHalfAMinuteIsNotLookedFor(double offset) {
    double[] cues = moved(SPEECH, time -> time + offset);

    assertThat(SyncEstimate.of(cues, SPEECH).certain()).isFalse();
  }

  @Test
  void cuesCloseToEachOtherMatchOnce() {
    double[] cues =
        DoubleStream.of(SPEECH).flatMap(time -> DoubleStream.of(time + 3, time + 3.1)).toArray();

    assertThat(SyncEstimate.of(cues, SPEECH).matched()).isEqualTo(40);
    assertThat(SyncEstimate.of(SPEECH, cues).matched()).isEqualTo(40);
  }

  /** 240 s of cues. */
  @ParameterizedTest
  @CsvSource({"1.04,0", "0.96,0", "1.05,0", "0.95,0", "1.01,-4", "1.04,20", "0.96,-25", "0.99,25"})
  void aDriftIsMeasuredAndTheOffsetIsThatInTheMiddle(double factor, double offset) {
    double[] cues = moved(SPEECH, time -> offset + time * factor);
    double middle = (cues[0] + cues[39]) / 2;

    SyncEstimate estimate = SyncEstimate.of(cues, SPEECH);

    assertThat(estimate.drift()).isCloseTo(factor - 1, within(1e-9));
    assertThat(estimate.offset()).isCloseTo(offset + middle * (factor - 1), within(0.005001));
    assertThat(estimate.matched()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.054, 0.946})
  void aDriftOfMoreThanOneInTwentyIsNotLookedFor(double factor) {
    SyncEstimate estimate = SyncEstimate.of(moved(SPEECH, time -> time * factor), SPEECH);

    assertThat(estimate.matched()).isLessThan(40);
  }

  @ParameterizedTest
  @CsvSource({"30,0.04", "29.9,0"})
  void aDriftIsLookedForInHalfAMinute(double seconds, double drift) {
    double[] cues =
        DoubleStream.of(0, 0.1, 0.23, 0.31, 0.42, 0.55, 0.61, 0.74, 0.88, 1)
            .map(share -> 7 + seconds * share)
            .toArray();
    double middle = 7 + seconds / 2;
    double[] speech = moved(cues, time -> middle + (time - middle) / 1.04);

    assertThat(SyncEstimate.of(cues, speech).drift()).isCloseTo(drift, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"50,40,0,50", "50,60,0,50", "50,61,3,61"})
  void anotherOffsetMustMatchClearlyMore(int inStep, int late, double offset, int matched) {
    int mixed = 2 * Math.min(inStep, late);
    double[] speech = speech(inStep + late);
    double[] cues =
        IntStream.range(0, speech.length)
            .mapToDouble(i -> speech[i] + ((i < mixed ? i % 2 == 0 : inStep > late) ? 0 : 3))
            .toArray();

    assertEstimate(SyncEstimate.of(cues, speech), offset, 0, matched, inStep + late);
  }

  @ParameterizedTest
  @CsvSource({"600,700,500", "700,600,500", "501,501,500", "500,499,499", "499,500,499"})
  void atMost500AreCompared(int cues, int speech, int of) {
    double[] times = speech(700);

    assertThat(SyncEstimate.of(Arrays.copyOf(times, cues), Arrays.copyOf(times, speech)).of())
        .isEqualTo(of);
  }

  @Test
  void fewCuesAreComparedWithAllSpeech() {
    double[] speech = speech(1200);
    double[] cues = every(12, moved(speech, time -> time + 2.5));

    assertEstimate(SyncEstimate.of(cues, speech), 2.5, 0, 100, 100);
    assertEstimate(SyncEstimate.of(speech, cues), -2.5, 0, 100, 100);
  }

  @Test
  void theyAreChosenFromTheWholeStory() {
    double[] speech = speech(1000);
    double[] cues =
        IntStream.range(0, 1000).mapToDouble(i -> speech[i] + (i < 400 ? 0 : 4)).toArray();

    assertEstimate(SyncEstimate.of(cues, speech), 4, 0, 300, 500);
  }

  @ParameterizedTest
  @CsvSource({"7,7,false", "8,8,true", "8,11,true", "8,12,false", "70,100,true", "69,100,false"})
  void eightMatchesAndSevenTenthsAreCertain(int matched, int of, boolean certain) {
    assertThat(new SyncEstimate(0, 0, matched, of).certain()).isEqualTo(certain);
  }

  @Test
  void eightMatchesAreEnoughForAnOffset() {
    double[] speech = speech(8);

    assertEstimate(SyncEstimate.of(moved(speech, time -> time + 2.53), speech), 2.53, 0, 8, 8);
  }

  @ParameterizedTest
  @CsvSource({
    "3,13,1,10,2",
    "3,12,1,11,1",
    "1,10,3,13,-2",
    "1,11,3,12,-1",
    "3,11,1,11,0",
    "1,11,1,10,0",
    "3,10,1,12,0",
    "1,12,3,10,0",
    "3,12,1,10,2"
  })
  void theEndsGiveTheLesserOffsetToTheSameSide(
      double firstCue, double lastCue, double first, double last, double offset) {
    assertEstimate(SyncEstimate.byEnds(firstCue, lastCue, first, last), offset, 0, 0, 2);
  }

  private static void assertEstimate(
      SyncEstimate estimate, double offset, double drift, int matched, int of) {
    assertThat(estimate.offset()).isCloseTo(offset, within(1e-9));
    assertThat(estimate.drift()).isCloseTo(drift, within(1e-9));
    assertThat(estimate.matched()).isEqualTo(matched);
    assertThat(estimate.of()).isEqualTo(of);
  }

  private static double[] speech(int count) {
    Random random = new Random(7);
    return DoubleStream.iterate(7, time -> time + 5 + random.nextDouble()).limit(count).toArray();
  }

  private static double[] moved(double[] times, DoubleUnaryOperator move) {
    return DoubleStream.of(times).map(move).toArray();
  }

  private static double[] every(int step, double[] times) {
    return IntStream.range(0, times.length / step).mapToDouble(i -> times[i * step]).toArray();
  }
}
