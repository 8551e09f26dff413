package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DisplayFormatsTest {

  @Test
  void durationsHaveTheUnitThatFits() {
    assertThat(
            DoubleStream.of(0, -1, Double.NaN, 0.0001, 0.085, 0.9996, 4.24, 9.96, 59.4, 59.6)
                .mapToObj(DisplayFormats::duration))
        .containsExactly(
            "0 s", "0 s", "0 s", "1 ms", "85 ms", "1.0 s", "4.2 s", "10 s", "59 s", "1 min");
    assertThat(DoubleStream.of(185, 3599.6, 3600, 7440).mapToObj(DisplayFormats::duration))
        .containsExactly("3 min 5 s", "1 h", "1 h", "2 h 4 min");
  }

  @Test
  void percentagesAreRoundedDown() {
    assertThat(DisplayFormats.percentage(9999, 10000)).isEqualTo("99.9 %");
    assertThat(DisplayFormats.percentage(3, 3)).isEqualTo("100.0 %");
  }

  @Test
  void anExcerptIsOneLineOfWholeCharacters() {
    assertThat(DisplayFormats.excerpt(" a\n  b\tc ", 9)).isEqualTo("a b c");
    assertThat(DisplayFormats.excerpt("👩👩👩👩", 3)).isEqualTo("👩👩…");
  }

  @Test
  void countsAndTimestampsDoNotDependOnTheLocale() {
    assertThat(DisplayFormats.countOf(1, "story", "stories")).isEqualTo("1 story");
    assertThat(DisplayFormats.countOf(12345, "story", "stories")).isEqualTo("12,345 stories");
    assertThat(DisplayFormats.timestamp(Instant.EPOCH)).isEqualTo("1 Jan 1970, 00:00 UTC");
    assertThat(DisplayFormats.timestamp(null)).isEmpty();
  }
}
