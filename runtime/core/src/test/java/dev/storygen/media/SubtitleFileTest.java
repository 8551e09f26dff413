package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleFileTest {

  private static final String SRT = "1\n00:00:01,500 --> 00:00:02,000\nHello\n";
  private static final String VTT = "WEBVTT\n\n00:01.500 --> 00:02.000\nHello\n";
  private static final Cue CUE = Cue.of(1.5, 2, "Hello");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"subtitles.srt", "subtitles.vtt", "Subtitles_Word_By_Word.txt"})
  void aSignatureDecidesAndNotTheExtension(String name) throws IOException {
    assertThat(read(name, VTT).cues()).containsExactly(CUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subtitles.srt", "Subtitles_Word_By_Word.txt", "subtitles"})
  void anyOtherFileIsReadAsSubRip(String name) throws IOException {
    assertThat(read(name, SRT).cues()).containsExactly(CUE);
  }

  @ParameterizedTest
  @CsvSource({"a.sub,{1}{24}Hello,MicroDVD", "a.smi,<SAMI>,SAMI", "a.srt,<html>,HTML"})
  void unsupportedFormatsAreNamed(String name, String line, String format) {
    assertUnreadable(
        name,
        "\n " + line + "\nTitle: x\n",
        name
            + " is "
            + format
            + ", which is not supported, but expected Advanced SubStation Alpha (ASS), "
            + "SubViewer (SBV), SubRip (SRT), TTML, WebVTT");
  }

  @Test
  void anAddedFormatIsReadInsteadOfRejected() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "{1}{24}Hello\n");
    List<SubtitleFormat> formats = List.of(new ReadOnlyFormat(), new SubRipFormat());

    assertThat(SubtitleFile.parse(file, formats).subtitles().cues()).containsExactly(CUE);
  }

  @Test
  void aFormatMayBeReadOnly() {
    SubtitleFormat format = new ReadOnlyFormat();
    Subtitles subtitles = new Subtitles(List.of(CUE));

    assertThat(format.writable()).isFalse();
    assertThatThrownBy(() -> format.write(subtitles))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("MicroDVD is read-only");
  }

  @Test
  void storiesGetSubRipAndWebVtt() {
    assertThat(SubtitleFormats.writable())
        .extracting(SubtitleFormat::extension)
        .containsExactly("srt", "vtt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkGivesTheEncoding(String encoding) throws IOException {
    byte[] bytes = ("\uFEFF" + SRT.replace("Hello", "Grüße €")).getBytes(Charset.forName(encoding));

    assertThat(read("a.srt", bytes).cues().get(0).text()).isEqualTo("Grüße €");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
  void encodingsWithoutAMarkAreGuessed(String encoding) throws IOException {
    byte[] bytes = SRT.replace("Hello", "Grüße €").getBytes(Charset.forName(encoding));

    assertThat(read("a.srt", bytes).cues().get(0).text()).isEqualTo("Grüße €");
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

  @Test
  void binaryFilesAreNoText() {
    assertUnreadable(
        "a.srt",
        new byte[] {'I', 'D', '3', 0, 0},
        "a.srt line 1: holds a NUL character, but expected a text");
  }

  @Test
  void theLineOfTheFirstNulIsNamed() {
    assertUnreadable(
        "a.srt",
        new byte[] {0, 'I', 'D', '3', 'x', 'y', 'z'},
        "a.srt line 1: holds a NUL character, but expected a text");
    assertUnreadable(
        "a.srt",
        new byte[] {'a', '\n', 'b', '\r', '\n', 'c', 0, '\n', 'd', 0},
        "a.srt line 3: holds a NUL character, but expected a text");
  }

  @Test
  void anExtensionDecidesWhereNoSignatureDoes() {
    assertUnreadable(
        "a.sbv",
        "text\n",
        "a.sbv line 1: 'text' is no timing line, but expected " + "'h:mm:ss.mmm,h:mm:ss.mmm'");
    assertUnreadable(
        "a.SBV",
        "text\n",
        "a.SBV line 1: 'text' is no timing line, but expected " + "'h:mm:ss.mmm,h:mm:ss.mmm'");
    assertUnreadable(
        "a.foo",
        "text\n",
        "a.foo line 1: 'text' is no timing line, but expected "
            + "'hh:mm:ss,mmm --> hh:mm:ss,mmm'");
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

  private static final class ReadOnlyFormat implements SubtitleFormat {

    @Override
    public String name() {
      return "MicroDVD";
    }

    @Override
    public String extension() {
      return "sub";
    }

    @Override
    public boolean recognises(DecodedText text) {
      return text.startsWith("{1}{");
    }

    @Override
    public ParsedSubtitles read(String fileName, DecodedText text) {
      return ParsedSubtitles.of(name(), text, List.of(CUE));
    }
  }
}
