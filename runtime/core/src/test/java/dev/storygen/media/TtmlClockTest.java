package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TtmlClockTest {

  private static final TtmlElement.Times UNKNOWN = TtmlElement.Times.UNKNOWN;

  @Test
  void withoutRatesThereAre30FramesAndOneTickASecond() {
    assertThat(TtmlClock.of(null, null)).isEqualTo(new TtmlClock(30, 1));
    assertThat(TtmlClock.of(" 25 ", null)).isEqualTo(new TtmlClock(25, 25));
    assertThat(TtmlClock.of(null, "1000")).isEqualTo(new TtmlClock(30, 1000));
    assertThat(TtmlClock.of("25", "1000")).isEqualTo(new TtmlClock(25, 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-25", "fast", "", "25 25", "1e3"})
  void aRateThatIsNoneCountsAsTheUsualOne(String rate) {
    assertThat(TtmlClock.of(rate, rate)).isEqualTo(new TtmlClock(30, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5h,5400",
    "2m,120",
    "90s,90",
    "500ms,0.5",
    "36f,1.44",
    "250t,0.25",
    ".5s,0.5",
    "7.s,7",
    " 1s ,1",
    "0s,0",
    "1234567890123456789s,1234567890123456789",
    "00:00:01.5,1.5",
    "01:02:03,3723",
    "00:00:01:05,1.2",
    "00:00:00:24,0.96",
    "10:00,600",
    "9s,9"
  })
  void timesAreReadInEachForm(String time, double seconds) {
    assertThat(new TtmlClock(25, 1000).seconds(time)).isCloseTo(seconds, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "1",
        "1x",
        "1 s",
        "-1s",
        "1e3s",
        "1..5s",
        "1.5.5s",
        ".s",
        "s",
        "12345678901234567890s",
        "00:00:01x",
        "00:00:0x",
        ":30:00",
        "00:00:01:x",
        "1/2s",
        "1:s",
        "٣s"
      })
  void whatIsNoTimeIsNotANumber(String time) {
    assertThat(new TtmlClock(25, 1000).seconds(time)).isNaN();
  }

  @Test
  void timesAreRelativeToTheElementAround() {
    TtmlElement.Times around = TtmlClock.DEFAULT.times(UNKNOWN, "10s", "90s", null);

    assertThat(around).isEqualTo(new TtmlElement.Times(10, 90, true, true, null));
    assertThat(TtmlClock.DEFAULT.times(around, "2s", "5s", null))
        .isEqualTo(new TtmlElement.Times(12, 15, true, true, null));
    assertThat(TtmlClock.DEFAULT.times(around, "2s", null, "5s"))
        .isEqualTo(new TtmlElement.Times(12, 17, true, true, null));
    assertThat(TtmlClock.DEFAULT.times(around, null, null, "5s"))
        .isEqualTo(new TtmlElement.Times(10, 15, true, true, null));
    assertThat(TtmlClock.DEFAULT.times(around, null, "5s", "9s"))
        .isEqualTo(new TtmlElement.Times(10, 15, true, true, null));
  }

  @Test
  void anElementWithoutTimesHasThoseAround() {
    TtmlElement.Times around = TtmlClock.DEFAULT.times(UNKNOWN, "10s", "90s", null);

    assertThat(TtmlClock.DEFAULT.times(around, null, null, null))
        .isEqualTo(new TtmlElement.Times(10, 90, false, true, null));
    assertThat(TtmlClock.DEFAULT.times(UNKNOWN, null, null, null).known()).isFalse();
    assertThat(TtmlClock.DEFAULT.times(UNKNOWN, "1s", null, null).known()).isFalse();
    assertThat(TtmlClock.DEFAULT.times(UNKNOWN, null, "1s", null).known()).isTrue();
  }

  @Test
  void wrongTimesAreKeptForTheMessageAndIgnored() {
    TtmlElement.Times around = TtmlClock.DEFAULT.times(UNKNOWN, "10s", "90s", null);

    assertThat(TtmlClock.DEFAULT.times(around, "soon", "5s", null))
        .isEqualTo(new TtmlElement.Times(10, 15, true, true, "soon"));
    assertThat(TtmlClock.DEFAULT.times(around, "1s", "later", "5s"))
        .isEqualTo(new TtmlElement.Times(11, 16, true, true, "later"));
    assertThat(TtmlClock.DEFAULT.times(around, "1s", null, "long"))
        .isEqualTo(new TtmlElement.Times(11, 90, true, true, "long"));
  }
}
