package dev.storygen.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Cue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ASS, SBV and TTML, which are read only. */
class OtherFormatsTest {

  private static final String ASS =
      """
      [Script Info]
      ; a comment
      ScriptType: v4.00+

      [V4+ Styles]
      Format: Name, Fontname
      Style: Default,Arial

      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,no cue
      Dialogue: 0,0:00:03.00,0:00:04.50,Default,,0,0,0,,two,\\Nlines
      Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8\\b1}On{\\k20}e{\\r}
      Dialogue: 1,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\shad2}One
      Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}drawn
      Dialogue: 0,soon,0:00:06.00,Default,,0,0,0,,lost
      """;

  private static final String TTML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
          ttp:frameRate="25" ttp:tickRate="1000">
        <head><metadata><title>no cue</title></metadata></head>
        <body begin="10s"><div>
          <p begin="00:00:01.000" end="00:00:02.000">one<br/>
             <span style="x">two &amp; three</span></p>
          <p begin="00:00:03:05" dur="500ms">frames</p>
          <p><span begin="4000t" end="5000t">a</span> <span begin="5s" end="6s">b</span></p>
          <p begin="soon" end="7s">late</p>
        </div></body>
      </tt>
      """;

  @TempDir Path folder;

  @Test
  void assHasTheTextOfItsDialogueInTheOrderOfTime() throws IOException {
    ParsedSubtitles parsed = read("a.ass", ASS);

    assertThat(parsed.subtitles().cues())
        .containsExactly(Cue.of(1, 2, "One"), Cue.of(3, 4.5, "two,\nlines"), Cue.of(5, 6, "drawn"));
    assertThat(parsed.repairs().stream().map(Repair::text).toList())
        .containsExactly(
            "line 16: 'Dialogue: 0,soon,0:00:06.00,Default,,0,0,0,,lost' is no event, but expected "
                + "'Dialogue: layer,h:mm:ss.cc,h:mm:ss.cc,style,name,marginl,marginr,marginv,"
                + "effect,text', left out");
  }

  @ParameterizedTest
  @CsvSource({"Dialogue: 0", "'Dialogue: 0,0:00:01.00'", "Dialogue:"})
  void anEventWithTooFewFieldsIsLeftOut(String event) throws IOException {
    ParsedSubtitles parsed = read("a.ass", ASS.replace("Dialogue: 0,soon", event + "\nComment: "));

    assertThat(parsed.subtitles().cues()).hasSize(3);
    assertThat(parsed.repairs().stream().map(Repair::text).toList())
        .containsExactly(
            "line 16: '"
                + event
                + "' is no event, but expected 'Dialogue: layer,h:mm:ss.cc,h:mm:ss.cc,style,name,"
                + "marginl,marginr,marginv,effect,text', left out");
  }

  @ParameterizedTest
  @CsvSource({"'Start, End',0", "'Start, Text',0", "'End, Start, Text',97", "'',2"})
  void anUnusableFormatLineIsReported(String fields, int more) throws IOException {
    String format = "Format: " + fields + ", x".repeat(more);
    String event = "Dialogue: 0,0:00:01.00,0:00:02.00,,,,,,,Hi\n";
    ParsedSubtitles parsed = read("a.ass", "[Script Info]\n[Events]\n" + format + "\n" + event);

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "Hi"));
    assertThat(parsed.repairs().stream().map(Repair::text).toList())
        .containsExactly(
            "line 3: "
                + PlainText.quote(format)
                + " has no Start, End and Text, read in the usual order");
  }

  @Test
  void aFormatLineSaysTheOrder() throws IOException {
    String format = "Format: End, Start, Text" + ", x".repeat(96);
    String event = "Dialogue: 0:00:02.00,0:00:01.00,Hi" + ",".repeat(96) + "\n";

    assertThat(
            read("a.ass", "[Script Info]\n[Events]\n" + format + "\n" + event).subtitles().cues())
        .containsExactly(Cue.of(1, 2, "Hi"));
  }

  @Test
  void aBraceThatNothingClosesIsText() throws IOException {
    String ass = "[Script Info]\nDialogue: 0,0:00:01.00,0:00:02.00,,,,,,,a{\\b1}b{c\n";

    assertThat(read("a.ass", ass).subtitles().cues()).containsExactly(Cue.of(1, 2, "ab{c"));
  }

  @Test
  void ssaHasOtherFields() throws IOException {
    String ssa =
        "[Script Info]\n[Events]\nFormat: Marked, Start, End, Text\n"
            + "Dialogue: Marked=0,0:00:01.00,0:00:02.00,Hi, you\n";

    assertThat(read("a.ssa", ssa).subtitles().cues()).containsExactly(Cue.of(1, 2, "Hi, you"));
  }

  @Test
  void sbvHasTimesAndTextInBlocks() throws IOException {
    String sbv = "0:00:01.000,0:00:02.000\none\ntwo\n\n0:00:03.500,0:00:04.000\n10,5\n\nx\n";
    ParsedSubtitles parsed = read("a.sbv", sbv);

    assertThat(parsed.subtitles().cues())
        .containsExactly(Cue.of(1, 2, "one\ntwo"), Cue.of(3.5, 4, "10,5"));
    assertThat(parsed.repairs().stream().map(Repair::text).toList())
        .containsExactly(
            "line 8: 'x' is no timing line, but expected 'h:mm:ss.mmm,h:mm:ss.mmm', "
                + "left out up to the next blank line");
  }

  @Test
  void ttmlHasParagraphsWithinTheTimesAroundThem() throws IOException {
    ParsedSubtitles parsed = read("a.ttml", TTML);

    assertThat(parsed.subtitles().cues())
        .containsExactly(
            Cue.of(10, 17, "late"),
            Cue.of(11, 12, "one\ntwo & three"),
            Cue.of(13.2, 13.7, "frames"),
            Cue.of(14, 15, "a"),
            Cue.of(15, 16, "b"));
    assertThat(parsed.repairs())
        .containsExactly(
            new Repair(10, "'soon' is no time, but expected hh:mm:ss.mmm", "ignored", true));
  }

  @Test
  void ttmlIsReadByLocalNames() throws IOException {
    ParsedSubtitles parsed =
        read(
            "a.ttml",
            "\n\n<a:tt xml:lang='en' ><a:p begin='1s' end='2s'>a<a:br/>b <a:span>c</a:span></a:p>"
                + "\n<a:p begin='3s'>d</a:p>\n<a:p> </a:p></a:tt>");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "a\nb c"));
    assertThat(parsed.repairs())
        .containsExactly(new Repair(4, "'d' has no begin and end", "left out", true));
  }

  @Test
  void damagedXmlIsReadUpToItsFault() throws IOException {
    ParsedSubtitles parsed =
        read("a.xml", "<tt xml:lang='en'><p begin='1s' end='2s'>one</p>\n<p begin=3s>two</tt>");

    assertThat(parsed.subtitles().cues()).containsExactly(Cue.of(1, 2, "one"));
    assertThat(parsed.repairs())
        .containsExactly(
            new Repair(2, "the file is not well-formed XML", "left out from here on", true));
  }

  @Test
  void documentsThatReferToOthersAreRefused() {
    String document =
        "<!DOCTYPE tt [<!ENTITY a SYSTEM 'file:///x'>]><tt ><p begin='1s'>&a;</p></tt>";

    assertThatThrownBy(() -> read("a.ttml", document))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("a.ttml has a document type declaration, but expected TTML without one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Script Info]", "0:00:01.000,0:00:02.000", "<tt xml:id='a'>"})
  void theContentDecidesAndNotTheName(String first) {
    assertThat(List.of(new AssFormat(), new SbvFormat(), new TtmlFormat()))
        .filteredOn(
            format -> format.recognises(DecodedText.decode((" \n" + first + "\n").getBytes(UTF_8))))
        .hasSize(1);
  }

  private ParsedSubtitles read(String name, String text) throws IOException {
    return SubtitleFile.parse(Files.writeString(folder.resolve(name), text));
  }
}
