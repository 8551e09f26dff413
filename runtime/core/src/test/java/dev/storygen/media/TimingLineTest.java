package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:01,500|1.5|3|3|,",
        "01:02:03|3723|3|0|' '",
        "02:03.25|123.25|2|2|.",
        "00:00:01:500|1.5|3|3|:",
        "00:00:01:999|1.999|3|3|:",
        "1 : 02 : 03 , 5|3723.5|3|1|,",
        "00：00：01，5|1.5|3|1|，",
        "00:00:123456789|123456789|3|0|' '",
        "\u200b00:00:01;5|1.5|3|1|;",
        "00:00:01,|1|3|0|' '",
        "00:00:01.x|1|3|0|' '",
      })
  void aTimeIsReadInAnySpelling(String text, double seconds, int parts, int decimals, String mark) {
    assertThat(ClockTime.scan(new TimingLine.Scan(text)))
        .isEqualTo(new ClockTime(seconds, parts, decimals, mark.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "12",
        "12,5",
        "00:",
        "00:x",
        ":30",
        "00:00:01:1000",
        "1:2:3:4:5",
        "1:2:3:4:",
        "00:00:1234567890",
        "1234567890:00:01"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(ClockTime.scan(new TimingLine.Scan(text))).isNull();
  }

  @Test
  void aMarkWithoutDecimalsIsNoPartOfTheTime() {
    TimingLine.Scan scan = new TimingLine.Scan("00:00:01 . end");
    ClockTime.scan(scan);

    assertThat(scan.position).isEqualTo(8);
  }

  @Test
  void theTextsOfBothTimesAreKeptWithoutSpace() {
    assertThat(TimingLine.of("\t 00:00:01,5 \u00A0--> \u200b00:00:02 x:1"))
        .contains(
            new TimingLine(
                new ClockTime(1.5, 3, 1, ','),
                new ClockTime(2, 3, 0, ' '),
                "-->",
                "00:00:01,5",
                "00:00:02"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01 --> 00:00:02x", "00:00:01 --> 00:00:02,5a", "00:00:01 00:00:02", "00:00:01 -->",
        "--> 00:00:02", "00:00:01 -- 00:00:02", "00:00:01 -→ 00:00:02", "text"
      })
  void aLineWithoutTwoTimesAndAnArrowHasNone(String line) {
    assertThat(TimingLine.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00:01 --> 00:00:02", "1:00 → 2:00.", "1:00>2:00-", "1:00=>2:00 x"})
  void whatFollowsTheTimesIsIgnored(String line) {
    assertThat(TimingLine.of(line)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({">,true", "→,true", "a>,true", "a→b,true", "a - b,false", "'',false"})
  void onlyALineWithTheEndOfAnArrowCanHaveTimes(String line, boolean possible) {
    assertThat(TimingLine.possible(line)).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10:30 --> 11:00|false",
        "10:30:00 --> 11:00|false",
        "10:30 --> 11:00:00|false",
        "10:30:00 --> 11:00:00|true",
        "10:30.5 --> 11:00.5|true",
        "10:30:00 -> 11:00:00|false",
        "10:30:00,5 -> 11:00:00|false",
        "10:30:00 -> 11:00:00,5|false",
        "10:30,5 -> 11:00:00,5|false",
        "10:30:00,5 -> 11:00,5|false",
        "10:30:00,5 -> 11:00:00,5|true",
      })
  void aTextMayHoldTimesOfDay(String line, boolean certain) {
    assertThat(TimingLine.of(line).orElseThrow().certain()).isEqualTo(certain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0:00:0 -->", "--> 0:00:0", "00:00:0a --> b", "a --> x00:00:01", "at 1:2:3 --> 4"})
  void aLineWithAnArrowAndAClockIsMeantAsTimes(String line) {
    assertThat(TimingLine.meant(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0:00:0", "0:00:0 ->", "-->", "0:00: -->", ":00:0 -->", "10:30 --> 11:00",
            "a:b:c --> d:e:f",
        "1:2 3:4 -->", "0::0 -->", "1:2a3:4 -->", "--> 0:00:", "1:a:2 -->", "a:1:2 --> 3:4",
            "1: 2: 3 -->"
      })
  void otherLinesAreText(String line) {
    assertThat(TimingLine.meant(line)).isFalse();
  }
}
