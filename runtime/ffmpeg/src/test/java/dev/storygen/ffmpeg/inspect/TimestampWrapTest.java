package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimestampWrapTest {

  private static final long RANGE = 1L << 33;

  @Test
  void aTimeJustBeforeZeroIsNegative() {
    TimestampWrap wrap = new TimestampWrap(33, 0);

    assertThat(wrap.unwrap(RANGE - 3_840)).isEqualTo(-3_840);
    assertThat(wrap.unwrap(0)).isZero();
    assertThat(wrap.unwrap(3_840)).isEqualTo(3_840);
  }

  @Test
  void timesGoOnWhereTheyBeginAgain() {
    TimestampWrap wrap = new TimestampWrap(33, RANGE - 9_000);

    assertThat(wrap.unwrap(RANGE - 9_000)).isEqualTo(RANGE - 9_000);
    assertThat(wrap.unwrap(RANGE - 1)).isEqualTo(RANGE - 1);
    assertThat(wrap.unwrap(90)).isEqualTo(RANGE + 90);
    assertThat(wrap.unwrap(45)).isEqualTo(RANGE + 45);
    assertThat(wrap.unwrap(RANGE - 5)).isEqualTo(RANGE - 5);
  }

  @Test
  void aLateStartIsNoWrap() {
    assertThat(new TimestampWrap(33, 60_000 * 90_000L).unwrap(60_001 * 90_000L))
        .isEqualTo(60_001 * 90_000L);
  }

  @Test
  void timesOfManyBitsAreAsStated() {
    assertThat(new TimestampWrap(64, 0).unwrap(Long.MIN_VALUE + 7)).isEqualTo(Long.MIN_VALUE + 7);
  }
}
