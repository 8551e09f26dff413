package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Cue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubRipRepairsTest {

  private static final String TIMES = "00:00:01,000 --> 00:00:02,000";
  private static final String EXPECTED = ", but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:01.000 --> 00:00:02.000|the decimal mark '.'",
        "00:00:01:000 --> 00:00:02:000|the decimal mark ':'",
        "00:00:01,000 -> 00:00:02,000|the arrow '->'",
        "00:00:01,000 —> 00:00:02,000|the arrow '—>'",
        "00:00:01,000 -- > 00:00:02,000|the arrow '-- >'",
        "00：00：01，000 → 00：00：02，000|the arrow '→'",
        "00:01,000 --> 00:02,000|no hours",
      })
  void timesInAnyCommonSpellingAreReadAndReported(String times, String fault) throws Exception {
    ParsedSubtitles parsed = read("1\n" + times + "\nText\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "Text"));
    assertThat(parsed.repairs())
        .containsExactly(
            new Repair(2, "'" + times + "' has " + fault + EXPECTED, "read as times", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "#1", "1.", "1)"})
  void anIndexThatIsNoNumberIsReported(String index) throws Exception {
    ParsedSubtitles parsed = read(index + "\n" + TIMES + "\nText\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "Text"));
    assertThat(texts(parsed))
        .containsExactly(
            "line 1: '" + index + "' is no index, but expected a number, read as an index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "0001", "1234567890", "99999999999999999999"})
  void anyNumberIsAnIndex(String index) throws Exception {
    ParsedSubtitles parsed = read(index + "\n" + TIMES + "\nText\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "Text"));
    assertThat(parsed.repairs()).isEmpty();
  }

  /** After a blank line, the number of the next cue starts a cue, and no other number does. */
  @ParameterizedTest
  @CsvSource({"1,2,true", "#1,2,false", "99999999999,7,false", "999999999,1000000000,false"})
  void aNumberAfterABlankLineIsTextUnlessItIsTheNext(String index, String number, boolean next)
      throws Exception {
    ParsedSubtitles parsed = read(index + "\n" + TIMES + "\nText\n\n" + number + "\n");

    assertThat(parsed.subtitles().cues())
        .containsExactly(Cue.of(1, 2, next ? "Text" : "Text\n" + number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10:30 -> 11:00", "10:30 --> 11:00", "left --> right", "at 10:30:00 -> home", "5"})
  void textThatLooksLikeTimesIsText(String text) throws Exception {
    ParsedSubtitles parsed = read("1\n" + TIMES + "\nOpen\n" + text + "\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "Open\n" + text));
    assertThat(parsed.repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00:0a,500 --> 00:00:02,000", "00:00:03,000 -->", "-->", "Text"})
  void aCueWithoutTimesIsLeftOutAndReported(String times) throws Exception {
    ParsedSubtitles parsed =
        read("1\n" + TIMES + "\none\n\n2\n" + times + "\ntwo\n\n3\n" + TIMES + "\nthree\n");

    assertThat(parsed.subtitles().cues())
        .containsExactly(Cue.of(1, 2, "one"), Cue.of(1, 2, "three"));
    assertThat(parsed.lost()).isEqualTo(1);
    assertThat(texts(parsed))
        .containsExactly(
            "line 6: '" + times + "' is no timing line" + EXPECTED + ", the cue was left out");
  }

  @Test
  void aLastIndexWithoutACueIsLeftOut() throws Exception {
    ParsedSubtitles parsed = read("1\n" + TIMES + "\nText\n\n2\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "Text"));
    assertThat(texts(parsed)).containsExactly("line 5: '2' is an index without a cue, left out");
  }

  @Test
  void blankLinesInTheWrongPlaceAreReported() throws Exception {
    ParsedSubtitles parsed = read("1\n\n" + TIMES + "\none\n\nmore\n2\n" + TIMES + "\ntwo\n");

    assertThat(parsed.subtitles().cues())
        .containsExactly(Cue.of(1, 2, "one\nmore"), Cue.of(1, 2, "two"));
    assertThat(texts(parsed))
        .containsExactly(
            "line 2: a blank line between index and times, skipped",
            "line 5: a blank line within a text, read as one text",
            "line 7: no blank line before a cue, read as a new cue");
  }

  @Test
  void aCueThatLastsNoTimeStaysAndIsReported() throws Exception {
    ParsedSubtitles parsed =
        read("1\n00:00:02,000 --> 00:00:01,000\none\n\n2\n00:00:03,000 --> 00:00:03,000\ntwo\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(2, 2, "one"), Cue.of(3, 3, "two"));
    assertThat(texts(parsed))
        .containsExactly(
            "line 2: the cue ends before it starts, read as a cue of 0 s",
            "line 6: the cue lasts no time, read as a cue of 0 s");
  }

  @Test
  void aFaultIsQuotedShortAndPrintable() throws Exception {
    ParsedSubtitles parsed = read("\u0007\u200b" + "x".repeat(100));

    assertThat(parsed.repairs().get(0).fault())
        .isEqualTo("'\\u0007\\u200b" + "x".repeat(78) + "…' is no timing line" + EXPECTED);
  }

  @Test
  void aHundredFaultsAreKeptAndAllAreCounted() throws Exception {
    ParsedSubtitles parsed = read(("#1\n" + TIMES + "\nText\n\n").repeat(300));

    assertThat(parsed.repairs()).hasSize(100);
    assertThat(parsed.repaired()).isEqualTo(300);
  }

  private static List<String> texts(ParsedSubtitles parsed) {
    return parsed.repairs().stream().map(Repair::text).toList();
  }

  private static ParsedSubtitles read(String text) throws UnreadableMediaException {
    return new SubRipFormat().read("a.srt", new DecodedText(text, StandardCharsets.UTF_8));
  }
}
