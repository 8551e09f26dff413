package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
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
  void tagsAndEntitiesAreRemovedFromTheText() throws Exception {
    assertThat(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>a &lt; b &amp;</v> <00:01.500>c"))
        .containsExactly(Cue.of(1, 2, "a < b & c"));
  }

  @Test
  void aTimingLineStartsACueWithoutABlankLine() throws Exception {
    String vtt = "WEBVTT\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb";

    assertThat(read(vtt)).containsExactly(Cue.of(1, 2, "a"), Cue.of(2, 3, "b"));
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
    return format.read("a.vtt", new DecodedText(text, StandardCharsets.UTF_8)).subtitles().cues();
  }
}
