package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleFileTest {

  private static final String SRT =
      """
      1
      00:00:01,500 --> 00:00:02,000
      Hello

      2
      00:00:02,000 --> 99:00:03,250
      two
      lines
      """;

  private static final String VTT =
      """
      WEBVTT - a title
      Kind: captions

      NOTE no cue

      STYLE
      ::cue { color: red }

      intro
      00:01.500 --> 00:02.000 line:0 align:start
      Hello

      00:00:02.000 --> 99:00:03.250
      two
      lines
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"subtitles.srt", "subtitles.vtt", "Subtitles_Word_By_Word.txt"})
  void webVttIsKnownByItsSignatureWhateverItIsCalled(String name) throws IOException {
    assertThat(read(name, VTT).cues())
        .containsExactly(Cue.of(1.5, 2, "Hello"), Cue.of(2, 356403.25, "two\nlines"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"subtitles.srt", "Subtitles_Word_By_Word.txt"})
  void anyOtherFileIsReadAsSubRip(String name) throws IOException {
    assertThat(read(name, SRT).cues())
        .containsExactly(Cue.of(1.5, 2, "Hello"), Cue.of(2, 356403.25, "two\nlines"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\n"})
  void linesEndInAnyWay(String end) throws IOException {
    assertThat(read("a.srt", SRT.replace("\n", end)).cues()).hasSize(2);
    assertThat(read("a.vtt", VTT.replace("\n", end)).cues()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarksTellTheEncoding(String encoding) throws IOException {
    byte[] bytes = ("\uFEFF" + SRT.replace("Hello", "Grüße €")).getBytes(Charset.forName(encoding));

    assertThat(read("a.srt", bytes).cues().get(0).text()).isEqualTo("Grüße €");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void encodingsWithoutAMarkAreGuessed(String encoding) throws IOException {
    byte[] bytes = SRT.replace("Hello", "Grüße €").getBytes(Charset.forName(encoding));

    assertThat(read("a.srt", bytes).cues().get(0).text()).isEqualTo("Grüße €");
  }

  @Test
  void webVttMustBeUtf8() {
    byte[] bytes = VTT.replace("Hello", "Grüße").getBytes(StandardCharsets.ISO_8859_1);

    assertUnreadable(
        "a.vtt", bytes, "a.vtt is WebVTT in what looks like windows-1252, but expected UTF-8");
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
  void subRipTimesAreReadWithTolerance(String timing, double start, double end) throws IOException {
    assertThat(read("a.srt", timing + "\nText\n").cues())
        .containsExactly(Cue.of(start, end, "Text"));
  }

  @Test
  void subRipCuesNeedNeitherIndexesNorBlankLines() throws IOException {
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

    assertThat(read("a.srt", srt).cues())
        .extracting(Cue::start, Cue::text)
        .containsExactly(
            tuple(1.0, "one"),
            tuple(2.0, "1984\n7"),
            tuple(3.0, "after a blank line\nand another"),
            tuple(4.0, ""));
  }

  @Test
  void aNumberInASubRipTextIsTextEvenWhereItWouldBeTheNextIndex() throws IOException {
    assertThat(read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nCount:\n2\nthree\n").cues())
        .containsExactly(Cue.of(1, 2, "Count:\n2\nthree"));
  }

  @Test
  void tagsAndEntitiesAreTakenOutOfTheText() throws IOException {
    assertThat(
            read("a.srt", "00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Hi</i> <3 <font color=red>x")
                .cues())
        .containsExactly(Cue.of(1, 2, "Hi <3 x"));
    assertThat(
            read(
                    "a.vtt",
                    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>a &lt; b &amp;</v> <00:01.500>c")
                .cues())
        .containsExactly(Cue.of(1, 2, "a < b & c"));
  }

  @Test
  void anArrowInSubRipTextIsText() throws IOException {
    assertThat(read("a.srt", "00:00:01,000 --> 00:00:02,000\nleft --> right\n").cues())
        .containsExactly(Cue.of(1, 2, "left --> right"));
  }

  @Test
  void aWebVttTimingLineStartsACueWithoutABlankLine() throws IOException {
    String vtt = "WEBVTT\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb";

    assertThat(read("a.vtt", vtt).cues()).containsExactly(Cue.of(1, 2, "a"), Cue.of(2, 3, "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01,500 -> 00:00:02,000",
        "00:00:0a,500 --> 00:00:02,000",
        "-00:00:01,500 --> 00:00:02,000",
        "00:00:01,500",
        "Text",
      })
  void aBrokenSubRipTimingLineIsNamed(String line) {
    String srt = SRT.replace("00:00:02,000 --> 99:00:03,250", line);

    assertUnreadable(
        "subtitles.srt",
        srt,
        "subtitles.srt line 6: '"
            + line
            + "' is no timing line, but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:02,000 --> 00:00:03,000",
        "00:60.000 --> 00:61.000",
        "00:02.00 --> 00:03.000",
        "00:02.000 --> 00:03.0000",
        "qqq00:02.000 --> 00:03.000",
        "00:02.000 --> ",
        "-->",
      })
  void aBrokenWebVttTimingLineIsNamed(String line) {
    String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n" + line + "\nb\n";

    assertUnreadable(
        "subtitles.vtt",
        vtt,
        "subtitles.vtt line 6: '"
            + line.strip()
            + "' is no timing line, but expected 'hh:mm:ss.ttt --> hh:mm:ss.ttt'");
  }

  @Test
  void textOutsideOfWebVttCuesIsReported() {
    assertUnreadable(
        "a.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nlost\n",
        "a.vtt line 6: 'lost' belongs to no cue, but expected a timing line here or below it");
  }

  @Test
  void anEndBeforeItsStartIsNamed() {
    assertUnreadable(
        "a.srt",
        "1\n00:00:02,000 --> 00:00:01,000\nText\n",
        "a.srt line 2: '00:00:02,000 --> 00:00:01,000' ends before it starts, "
            + "but expected an end after the start");
    assertUnreadable(
        "a.vtt",
        "WEBVTT\n\n00:02.000 --> 00:02.000\nText\n",
        "a.vtt line 3: '00:02.000 --> 00:02.000' ends no later than it starts, "
            + "but expected an end after the start");
  }

  @Test
  void aFileThatBreaksOffIsReported() {
    assertUnreadable(
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nText\n\n2\n",
        "a.srt line 6: the end of the file is no timing line, "
            + "but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "\uFEFF"})
  void aFileWithoutCuesIsUnreadable(String text) {
    assertUnreadable("a.srt", text, "a.srt holds no cue, but expected at least one");
    assertUnreadable(
        "a.vtt",
        "WEBVTT" + (text.isBlank() ? text : ""),
        "a.vtt holds no cue, but expected at least one");
  }

  @ParameterizedTest
  @CsvSource({"a.vtt,''", "a.vtt,NOVTT", "a.srt,WEBVTTX", "a.vtt,WEBVTT-"})
  void aBadWebVttSignatureIsNamed(String name, String line) {
    assertUnreadable(
        name,
        line + "\n\n00:01.000 --> 00:02.000\na\n",
        name + " line 1: '" + line + "' is no WebVTT signature, but expected 'WEBVTT'");
  }

  @Test
  void otherFormatsAreNamed() {
    assertUnreadable(
        "a.ass",
        "[Script Info]\nTitle: x\n",
        "a.ass is Advanced SubStation Alpha (ASS), which is not supported, "
            + "but expected SubRip (SRT) or WebVTT");
  }

  @Test
  void binaryFilesAreNoText() {
    assertUnreadable(
        "a.srt", new byte[] {'I', 'D', '3', 0, 0}, "a.srt holds NUL, but expected a text");
  }

  @Test
  void aWrongLineIsQuotedShortAndPrintable() {
    assertUnreadable(
        "a.srt",
        "\u0007" + "x".repeat(100),
        "a.srt line 1: '\ufffd"
            + "x".repeat(79)
            + "…' is no timing line, but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'");
  }

  @Test
  void hugeLinesAndFilesAreRead() throws IOException {
    String text = "<{\\".repeat(500_000) + " 00:-".repeat(500_000);
    StringBuilder srt = new StringBuilder("00:00:01,000 --> 00:00:02,000\n" + text + "\n\n");
    srt.append("00:00:02,000 --> 00:00:03,000\nx\n\n".repeat(200_000));

    assertThat(read("a.srt", srt.toString()).cues()).hasSize(200_001);
  }

  @Test
  void aFileTooLargeForATextIsUnreadable() {
    assertUnreadable(
        "a.srt",
        new byte[(16 << 20) + 1],
        "a.srt has 16777217 bytes, but expected a text of at most 16777216");
  }

  @Test
  void aMissingFileIsNotTheFilesFault() {
    assertThatThrownBy(() -> SubtitleFile.read(folder.resolve("gone.srt")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(UnreadableMediaException.class);
  }

  private Subtitles read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Subtitles read(String name, byte[] bytes) throws IOException {
    return SubtitleFile.read(Files.write(folder.resolve(name), bytes));
  }

  private void assertUnreadable(String name, String text, String message) {
    assertUnreadable(name, text.getBytes(StandardCharsets.UTF_8), message);
  }

  private void assertUnreadable(String name, byte[] bytes, String message) {
    assertThatThrownBy(() -> read(name, bytes))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage(message);
  }
}
