package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Cue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttRepairsTest {

  private static final String CUE = "00:01.000 --> 00:02.000\na\n";
  private static final String EXPECTED = ", but expected 'hh:mm:ss.ttt --> hh:mm:ss.ttt'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:02,000 --> 00:00:03,000",
        "00:02.00 --> 00:03.000",
        "00:02.000 --> 00:03.0000",
        "0:00:02.000 --> 0:00:03.000",
        "00:00:02.000 --> 00:00:03.000.",
      })
  void timesThatBrowsersDoNotReadAreReadAndReported(String times) throws Exception {
    ParsedSubtitles parsed = read("WEBVTT\n\n" + CUE + "\n" + times + "\nb\n");
    boolean valid = times.endsWith(".");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "a"), Cue.of(2, 3, "b"));
    assertThat(texts(parsed))
        .isEqualTo(
            valid
                ? List.of()
                : List.of(
                    "line 6: '"
                        + times
                        + "' is no valid timing line"
                        + EXPECTED
                        + ", read, which browsers do not"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qqq00:02.000 --> 00:03.000", "00:02.000 -->", "-->"})
  void aCueWithoutTimesIsLeftOutAndReported(String times) throws Exception {
    ParsedSubtitles parsed = read("WEBVTT\n\n" + CUE + "\n" + times + "\nb\n\n" + CUE);

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "a"), Cue.of(1, 2, "a"));
    assertThat(texts(parsed))
        .containsExactly(
            "line 6: '" + times + "' is no timing line" + EXPECTED + ", the cue was left out");
  }

  @Test
  void aCueThatLastsNoTimeStaysAndIsReported() throws Exception {
    ParsedSubtitles parsed = read("WEBVTT\n\n00:02.000 --> 00:02.000\nText\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(2, 2, "Text"));
    assertThat(texts(parsed))
        .containsExactly("line 3: the cue lasts no time, read as a cue of 0 s");
  }

  @Test
  void textOutsideOfCuesIsLeftOutAndReported() throws Exception {
    ParsedSubtitles parsed = read("WEBVTT\n\n" + CUE + "\nlost\n");

    assertThat(parsed.lost()).isEqualTo(1);
    assertThat(texts(parsed))
        .containsExactly(
            "line 6: 'lost' belongs to no cue, but expected a timing line here or below, left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOVTT", "WEBVTTX", "WEBVTT-", "webvtt"})
  void aBadSignatureIsReportedAndTheCuesAreRead(String line) throws Exception {
    ParsedSubtitles parsed = read(line + "\n\n" + CUE);

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "a"));
    assertThat(texts(parsed))
        .containsExactly(
            "line 1: '"
                + line
                + "' is no WebVTT signature, but expected 'WEBVTT' alone, "
                + "read as WebVTT, which browsers do not");
  }

  @Test
  void whatNobodySeesInASignatureIsShown() throws Exception {
    assertThat(read("WEBVTT\u200b\n\n" + CUE).repairs().get(0).fault())
        .isEqualTo("'WEBVTT\\u200b' is no WebVTT signature, but expected 'WEBVTT' alone");
  }

  @Test
  void anArrowInATextIsText() throws Exception {
    ParsedSubtitles parsed = read("WEBVTT\n\n00:01.000 --> 00:02.000\nleft --> right\n");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "left --> right"));
    assertThat(texts(parsed))
        .containsExactly("line 4: 'left --> right' has an arrow in a text, read as text");
  }

  @Test
  void anotherEncodingThanUtf8IsALoss() throws Exception {
    DecodedText text = new DecodedText("WEBVTT\n\n" + CUE, Charset.forName("windows-1252"), true);

    assertThat(texts(new WebVttFormat().read("a.vtt", text)))
        .containsExactly(
            "line 1: WebVTT in what looks like windows-1252, but expected UTF-8, "
                + "read in that encoding");
  }

  @Test
  void stylesRegionsNotesAndTimestampMapsAreNoCues() throws Exception {
    ParsedSubtitles parsed =
        read(
            "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\nSTYLE\n::cue {}\n\n"
                + "REGION\nid:a\n\nNOTE\nno cue\n\n"
                + CUE);

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "a"));
    assertThat(texts(parsed))
        .containsExactly(
            "line 2: 'X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000' moves the cues, "
                + "read at their own times");
  }

  @Test
  void aNumberThatIsNoCharacterStays() throws Exception {
    assertThat(read("WEBVTT\n\n00:01.000 --> 00:02.000\na &#x110000; &amp;\n").subtitles().cues())
        .containsExactly(Cue.of(1, 2, "a &#x110000; &amp;"));
  }

  @Test
  void rubyTextIsNoTextOfItsOwn() throws Exception {
    assertThat(
            read("WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby.a>明日<rt>あした</rt></ruby>晴れ\n")
                .subtitles()
                .cues())
        .containsExactly(Cue.of(1, 2, "明日晴れ"));
  }

  private static List<String> texts(ParsedSubtitles parsed) {
    return parsed.repairs().stream().map(Repair::text).toList();
  }

  private static ParsedSubtitles read(String text) throws UnreadableMediaException {
    return new WebVttFormat().read("a.vtt", new DecodedText(text, StandardCharsets.UTF_8));
  }
}
