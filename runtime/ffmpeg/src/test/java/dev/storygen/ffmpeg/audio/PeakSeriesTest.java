package dev.storygen.ffmpeg.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakSeriesTest {

  @Test
  void fewPeaksStayAsTheyAre() {
    assertThat(of(0.1f, 0.5f, 0.2f).toArray()).containsExactly(0.1f, 0.5f, 0.2f);
    assertThat(of().toArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_192, 8_193, 16_385, 1_080_000})
  void aPeakKeepsItsPlace(int windows) {
    PeakSeries peaks = new PeakSeries();
    int place = windows / 3;
    for (int i = 0; i < windows; i++) {
      peaks.add(i == place ? 1 : 0.25f);
    }

    float[] stretches = peaks.toArray();
    int loudest = 0;
    for (int i = 1; i < stretches.length; i++) {
      loudest = stretches[i] > stretches[loudest] ? i : loudest;
    }
    assertThat(stretches.length).isBetween(4_096, 8_192);
    assertThat(loudest / (double) stretches.length).isCloseTo(1 / 3.0, within(0.001));
    assertThat(stretches[stretches.length - 1]).isEqualTo(0.25f);
  }

  private static PeakSeries of(float... values) {
    PeakSeries peaks = new PeakSeries();
    for (float value : values) {
      peaks.add(value);
    }
    return peaks;
  }
}
