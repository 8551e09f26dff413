package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private static final long GIGABYTE = 1_000_000_000;

  @Test
  void mediaAddsFourTimesItsDuration() {
    assertThat(MediaInput.addedSeconds(GIGABYTE, 48.6)).isEqualTo(194);
    assertThat(MediaInput.addedSeconds(5 * GIGABYTE, 3 * 3600)).isEqualTo(12 * 3600);
  }

  @Test
  void aStatedDurationAddsNoMoreThanItsBytesOrTwelveHours() {
    assertThat(MediaInput.addedSeconds(1000, 1e12)).isEqualTo(2);
    assertThat(MediaInput.addedSeconds(GIGABYTE, 1e12)).isEqualTo(12 * 3600);
  }

  @Test
  void anUnknownDurationAddsNothing() {
    assertThat(MediaInput.addedSeconds(GIGABYTE, 0)).isZero();
    assertThat(MediaInput.addedSeconds(GIGABYTE, -1)).isZero();
    assertThat(MediaInput.addedSeconds(GIGABYTE, Double.NaN)).isZero();
  }
}
