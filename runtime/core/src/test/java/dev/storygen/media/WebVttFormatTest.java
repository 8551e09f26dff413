package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttFormatTest {

  private static final String FILE =
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

  private final SubtitleFormat format = new WebVttFormat();

  @Test
  void isRecognisedByItsSignature() {
    assertThat(format.recognises(new DecodedText(FILE, StandardCharsets.UTF_8))).isTrue();
    assertThat(format.recognises(new DecodedText(" WEBVTT", StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\n"})
  void linesEndInAnyWay(String end) throws Exception {
    assertThat(read(FILE.replace("\n", end)))
        .containsExactly(Cue.of(1.5, 2, "Hello"), Cue.of(2, 356403.25, "two\nlines"));
  }

  @Test
  void mustBeUtf8() {
    DecodedText text = new DecodedText(FILE, Charset.forName("windows-1252"));

    assertThatThrownBy(() -> format.read("a.vtt", text))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("a.vtt is WebVTT in what looks like windows-1252, but expected UTF-8");
  }

  @Test
  void tagsAndEntitiesAreRemovedFromTheText() throws Exception {
    assertThat(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>a &lt; b &amp;</v> <00:01.500>c"))
        .containsExactly(Cue.of(1, 2, "a < b & c"));
  }

  @Test
  void aTimingLineStartsACueWithoutABlankLine() throws Exception {
    String vtt = "WEBVTT\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb";

    assertThat(read(vtt)).containsExactly(Cue.of(1, 2, "a"), Cue.of(2, 3, "b"));
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
  void aBrokenTimingLineIsNamed(String line) {
    assertUnreadable(
        "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n" + line + "\nb\n",
        "a.vtt line 6: '"
            + line.strip()
            + "' is no timing line, but expected 'hh:mm:ss.ttt --> hh:mm:ss.ttt'");
  }

  @Test
  void textOutsideOfCuesIsReported() {
    assertUnreadable(
        "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nlost\n",
        "a.vtt line 6: 'lost' belongs to no cue, but expected a timing line here or below it");
  }

  @Test
  void anEndNoLaterThanItsStartIsNamed() {
    assertUnreadable(
        "WEBVTT\n\n00:02.000 --> 00:02.000\nText\n",
        "a.vtt line 3: '00:02.000 --> 00:02.000' ends no later than it starts, "
            + "but expected an end after the start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NOVTT", "WEBVTTX", "WEBVTT-"})
  void aBadSignatureIsNamed(String line) {
    assertUnreadable(
        line + "\n\n00:01.000 --> 00:02.000\na\n",
        "a.vtt line 1: '" + line + "' is no WebVTT signature, but expected 'WEBVTT'");
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
            WEBVTT

            00:00:00.000 --> 00:00:01.235
            Tom &amp; &lt;Ann&gt;
            said:

            01:01:01.500 --> 01:01:01.501
            a --&gt; b

            100:00:00.000 --> 100:00:01.000
            1914

            """);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    List<Cue> cues = List.of(Cue.of(0, 0.001, "2"), Cue.of(0.001, 7, "1 & 2"), Cue.of(7, 8, "3"));

    assertThat(read(format.write(new Subtitles(cues)))).isEqualTo(cues);
  }

  private List<Cue> read(String text) throws UnreadableMediaException {
    return format.read("a.vtt", new DecodedText(text, StandardCharsets.UTF_8));
  }

  private void assertUnreadable(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage(message);
  }
}
