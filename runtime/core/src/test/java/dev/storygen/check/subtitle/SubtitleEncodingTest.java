package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleEncodingTest {

  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\n";
  private static final String FIX =
      " Write the file as UTF-8 from its source or set <checks><subtitle-encoding>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "Grüße für 5 €",
        "Ça va? Âme, Ñandú",
        "“It’s” «ça» â € Ã",
        "«Ã» Â\u00A0B Ã\u00ABÂ\u00BB Ã\u007FÂÀ",
        "â",
        "â€",
        "â€x âx€",
        "你好 Привет שלום"
      })
  void textInUtf8Passes(String text) {
    story.file("subtitles.srt", SRT + text + "\n");

    assertPassed(story.check(new SubtitleEncoding(), Map.of("strict", "1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16LE"})
  void anotherEncodingPassesUnlessStrict(String encoding) throws IOException {
    write("subtitles.srt", SRT + "Grüße", encoding);

    assertPassed(story.check(new SubtitleEncoding()));
    assertViolated(
        story.check(new SubtitleEncoding(), Map.of("strict", "1")),
        "subtitles.srt of lighthouse: encodings other than UTF-8 is 1 ("
            + encoding
            + (encoding.startsWith("w") ? ", guessed" : "")
            + "), but expected maximum is 0."
            + FIX);
  }

  @Test
  void webVttMustBeUtf8() throws IOException {
    story.without("subtitles.srt");
    write("subtitles.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nGrüße\n", "windows-1252");

    assertViolated(
        story.check(new SubtitleEncoding()),
        "subtitles.vtt of lighthouse: encodings other than UTF-8 is 1 (windows-1252, guessed), "
            + "but expected maximum is 0."
            + FIX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GrÃ¼ÃŸe", "Itâ€™s Ã©", "ÐŸÑ€", "l\uFFFDst wo\uFFFDds", "Ã\u0080 Â¿"})
  void charactersInAWrongEncodingAreViolated(String text) {
    story.file("subtitles.srt", SRT + text + "\n");

    assertViolated(
        story.check(new SubtitleEncoding()),
        "subtitles.srt of lighthouse: number of characters in a wrong encoding is 2 (first in '"
            + text
            + "'), but expected maximum is 0."
            + FIX);
  }

  @ParameterizedTest
  @CsvSource({"1,…", "0,''"})
  void aLongTextIsQuotedUpToAWholeCharacter(int more, String end) {
    story.file("subtitles.srt", SRT + "\uFFFD" + "x".repeat(38) + (more == 0 ? "y" : "😀") + "\n");

    assertViolated(
        story.check(new SubtitleEncoding()),
        "subtitles.srt of lighthouse: number of characters in a wrong encoding is 1 (first in '\uFFFD"
            + "x".repeat(38)
            + (more == 0 ? "y" : "")
            + end
            + "'), but expected maximum is 0."
            + FIX);
  }

  private void write(String name, String text, String encoding) throws IOException {
    Files.write(story.folder.resolve(name), text.getBytes(Charset.forName(encoding)));
  }
}
