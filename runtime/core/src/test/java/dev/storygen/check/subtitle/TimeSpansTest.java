package dev.storygen.check.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSpansTest {

  @Test
  void spansAreOrderedAndUnitedWhereTheyTouch() {
    assertThat(of(8, 9, 2, 4, 4, 6, 0, 1, 3, 5)).isEqualTo(spans(0, 1, 2, 6, 8, 9));
  }

  @Test
  void emptySpansAreNone() {
    assertThat(of(1, 1, 3, 4, 4, 4, 5, 5)).isEqualTo(spans(3, 4));
    assertThat(of(1, 1).isEmpty()).isTrue();
  }

  @Test
  void aSpanWithinAnotherAddsNothing() {
    assertThat(of(0, 9, 2, 3, 4, 9)).isEqualTo(spans(0, 9));
  }

  @Test
  void gapsAreBetweenSpansAndAtTheEnds() {
    assertThat(of(1, 2, 4, 5).gaps(0, 7)).isEqualTo(spans(0, 1, 2, 4, 5, 7));
    assertThat(of().gaps(0, 7)).isEqualTo(spans(0, 7));
  }

  @Test
  void spansThatReachTheEndsLeaveNoGapThere() {
    assertThat(of(0, 2, 4, 7).gaps(0, 7)).isEqualTo(spans(2, 4));
    assertThat(of(-1, 2, 4, 9).gaps(0, 7)).isEqualTo(spans(2, 4));
    assertThat(of(0, 7, 8, 9).gaps(0, 7)).isEqualTo(spans());
    assertThat(of(5, 6, 8, 9).gaps(0, 7)).isEqualTo(spans(0, 5, 6, 7));
  }

  @Test
  void theTimesOfAPartCutSpans() {
    assertThat(of(0, 2, 3, 5, 6, 9).within(1, 7)).isEqualTo(spans(1, 2, 3, 5, 6, 7));
    assertThat(of(0, 2, 3, 5, 6, 9).within(2, 6)).isEqualTo(spans(3, 5));
    assertThat(of(0, 2, 6, 9).within(3, 5).isEmpty()).isTrue();
  }

  @Test
  void onlySharedTimeIsCommon() {
    TimeSpans one = of(0, 2, 3, 6, 8, 9);

    assertThat(one.common(of(1, 4, 5, 8))).isEqualTo(spans(1, 2, 3, 4, 5, 6));
    assertThat(one.common(of(2, 3, 6, 8))).isEqualTo(spans());
    assertThat(one.common(one)).isEqualTo(one);
    assertThat(one.shared(of(1, 4, 5, 8))).isEqualTo(3);
  }

  @Test
  void theyHaveASumAndEnds() {
    TimeSpans spans = of(3, 6, 8, 9, 0.5, 2);

    assertThat(spans.seconds()).isEqualTo(5.5);
    assertThat(spans.start()).isEqualTo(0.5);
    assertThat(spans.end()).isEqualTo(9);
  }

  private static TimeSpans of(double... times) {
    return TimeSpans.of(spans(times).spans());
  }

  private static TimeSpans spans(double... times) {
    TimeSpan[] spans = new TimeSpan[times.length / 2];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new TimeSpan(times[2 * i], times[2 * i + 1]);
    }
    return new TimeSpans(List.of(spans));
  }
}
