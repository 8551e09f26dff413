package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubRipFormatTest {

  private static final String FILE =
      """
      1
      00:00:01,500 --> 00:00:02,000
      Hello

      2
      00:00:02,000 --> 99:00:03,250
      two
      lines
      """;

  private final SubtitleFormat format = new SubRipFormat();

  @Test
  void hasNoSignature() {
    assertThat(format.recognises(new DecodedText(FILE, StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\n"})
  void linesEndInAnyWay(String end) throws Exception {
    assertThat(read(FILE.replace("\n", end)))
        .containsExactly(Cue.of(1.5, 2, "Hello"), Cue.of(2, 356403.25, "two\nlines"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:01.500 --> 00:00:02.000|1.5|2",
        "0:0:1,5 --> 0:0:2|1.5|2",
        "00:00:01 , 500-->00:00:02,000|1.5|2",
        "00:00:01,500 --> 00:00:02,000 X1:40 X2:600|1.5|2",
        "00:00:00,000 --> 00:00:00,000|0|0",
        "123:59:59,999 --> 124:00:00,000|446399.999|446400",
      })
  void timesAreReadWithTolerance(String timing, double start, double end) throws Exception {
    assertThat(read(timing + "\nText\n")).containsExactly(Cue.of(start, end, "Text"));
  }

  @Test
  void cuesNeedNeitherIndexesNorBlankLines() throws Exception {
    String srt =
        """


        00:00:01,000 --> 00:00:02,000
        one
        00:00:02,000 --> 00:00:03,000
        1984
        7

        00:00:03,000 --> 00:00:04,000

        after a blank line

        and another
        8
        00:00:04,000 --> 00:00:05,000
        """;

    assertThat(read(srt))
        .extracting(Cue::start, Cue::text)
        .containsExactly(
            tuple(1.0, "one"),
            tuple(2.0, "1984\n7"),
            tuple(3.0, "after a blank line\nand another"),
            tuple(4.0, ""));
  }

  @Test
  void aNumberInATextIsTextEvenWhereItWouldBeTheNextIndex() throws Exception {
    assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nCount:\n2\nthree\n"))
        .containsExactly(Cue.of(1, 2, "Count:\n2\nthree"));
  }

  @Test
  void tagsAreRemovedFromTheText() throws Exception {
    assertThat(read("00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Hi</i> <3 <font color=red>x"))
        .containsExactly(Cue.of(1, 2, "Hi <3 x"));
  }

  @Test
  void anArrowInATextIsText() throws Exception {
    assertThat(read("00:00:01,000 --> 00:00:02,000\nleft --> right\n"))
        .containsExactly(Cue.of(1, 2, "left --> right"));
  }

  @Test
  void hugeLinesAndFilesAreRead() throws Exception {
    String text = "<{\\".repeat(500_000) + " 00:-".repeat(500_000);
    StringBuilder srt = new StringBuilder("00:00:01,000 --> 00:00:02,000\n" + text + "\n\n");
    srt.append("00:00:02,000 --> 00:00:03,000\nx\n\n".repeat(200_000));

    assertThat(read(srt.toString())).hasSize(200_001);
  }

  @Test
  void timesAreWrittenInMillisecondsAndNothingInATextEndsItsCue() {
    Subtitles subtitles =
        new Subtitles(
            List.of(
                Cue.of(0, 1.2345, "Tom & <Ann>\n\n\nsaid:"),
                Cue.of(3661.5, 3661.5, "a --> b"),
                Cue.of(360_000, 360_001, "1914")));

    assertThat(format.writable()).isTrue();
    assertThat(format.write(subtitles))
        .isEqualTo(
            """
            1
            00:00:00,000 --> 00:00:01,235
            Tom & <Ann>
            said:

            2
            01:01:01,500 --> 01:01:01,501
            a → b

            3
            100:00:00,000 --> 100:00:01,000
            1914

            """);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    List<Cue> cues = List.of(Cue.of(0, 0.001, "2"), Cue.of(0.001, 7, "1 & 2"), Cue.of(7, 8, "3"));

    assertThat(read(format.write(new Subtitles(cues)))).isEqualTo(cues);
  }

  private List<Cue> read(String text) throws UnreadableMediaException {
    return format.read("a.srt", new DecodedText(text, StandardCharsets.UTF_8)).subtitles().cues();
  }
}
