package dev.storygen.check.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetVotesTest {

  private static final double[] SPEECH = {100, 217, 350};

  /** A tenth of a second of tolerance, and another one of offset. */
  @ParameterizedTest
  @CsvSource({"0,3", "0.2,3", "-0.2,3", "0.22,0", "-0.22,0"})
  void anOffsetOfATenthIsHardlyOne(double offset, int votes) {
    assertThat(OffsetVotes.of(late(offset), SPEECH).near0()).isEqualTo(votes);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.06, 3.5, -3.5, 29.9, -29.9, 30, -30})
  void theNearestToNoneOfTheBestIsTaken(double offset) {
    OffsetVotes votes = OffsetVotes.of(late(offset), SPEECH);

    assertThat(votes.most()).isEqualTo(3);
    assertThat(votes.best())
        .isCloseTo(Math.signum(offset) * Math.max(0, Math.abs(offset) - 0.1), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {30.25, -30.25})
  void beyondHalfAMinuteNothingVotes(double offset) {
    assertThat(OffsetVotes.of(late(offset), SPEECH).most()).isZero();
  }

  @Test
  void fewerCuesVoteForTheSameOffset() {
    assertThat(OffsetVotes.of(new double[] {104, 221}, SPEECH).most()).isEqualTo(2);
    assertThat(OffsetVotes.of(new double[] {104, 221}, SPEECH).best()).isCloseTo(3.9, within(1e-9));
    assertThat(OffsetVotes.of(late(4), new double[] {100, 217}).best())
        .isCloseTo(3.9, within(1e-9));
  }

  @Test
  void theIndexOfTheFirstFromALimitOn() {
    assertThat(OffsetVotes.firstFrom(SPEECH, 99)).isZero();
    assertThat(OffsetVotes.firstFrom(SPEECH, 217)).isEqualTo(1);
    assertThat(OffsetVotes.firstFrom(SPEECH, 217.5)).isEqualTo(2);
    assertThat(OffsetVotes.firstFrom(SPEECH, 351)).isEqualTo(3);
  }

  private static double[] late(double offset) {
    return DoubleStream.of(SPEECH).map(time -> time + offset).toArray();
  }
}
