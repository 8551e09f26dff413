package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.metrics.StoryRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedScriptReaderTest {

  private static final String WORDS =
      "{\"duration\":2,\"words\":["
          + "{\"word\":\"For\",\"spoken\":\"For\",\"start\":0.2,\"end\":0.4,\"measured\":true},"
          + "{\"word\":\"41\",\"spoken\":\"forty one\",\"start\":0.4,\"end\":1,\"measured\":true},"
          + "{\"word\":\"years.\",\"spoken\":\"years\",\"start\":1,\"end\":1.4,\"measured\":false},"
          + "{\"word\":\"Yes.\",\"spoken\":\"Yes\",\"start\":1.6,\"end\":1.9,\"measured\":true}]}";

  private static final String CUES =
      "1\n00:00:00,200 --> 00:00:01,000\nFor 41\n\n2\n00:00:01,000 --> 00:00:01,800\nyears. Yes.\n";

  @TempDir private Path folder;

  private final Map<String, String> files = new HashMap<>();

  @Test
  void paragraphsAreThoseOfTheNarration() throws IOException {
    file("words", "words.json", WORDS);
    file("script", "narration.txt", "For forty-one years.\n\nYes.\n");

    TimedScript script = read();

    assertThat(script.words())
        .extracting(
            TimedWord::text,
            TimedWord::startsParagraph,
            TimedWord::spokenLetters,
            TimedWord::start,
            TimedWord::measured)
        .containsExactly(
            tuple("For", true, 3, 0.2, true),
            tuple("41", false, 8, 0.4, true),
            tuple("years.", false, 5, 1.0, false),
            tuple("Yes.", true, 3, 1.6, true));
    assertThat(script.timingNote()).isEmpty();
    assertThat(script.notes()).isEmpty();
  }

  @Test
  void wordsStandAsInTheText() throws IOException {
    file("words", "words.json", words("昔、", "Java", "で", "書いた。", "それ", "から", "寝た。"));
    file("script", "script.txt", "昔、Java で書いた。\n\nそれから寝た。\n");

    assertThat(shown(read())).isEqualTo("\n昔、\tJava で\t書いた。\nそれ\tから\t寝た。");
  }

  @Test
  void whereTheTextDiffersScriptsWithoutSpacesHaveNone() throws IOException {
    file("words", "words.json", words("昔、", "Java", "は", "書いた。"));
    file("script", "script.txt", "別の文です。\n");

    assertThat(shown(read())).isEqualTo("\n昔、 Java は\t書いた。");
  }

  @Test
  void wordsWithoutSpacesAreTimedByCaptions() throws IOException {
    file("script", "script.txt", "それから、みんな眠りました。 灯台\n");
    file("subtitles", "subtitles.srt", "1\n00:00:00,200 --> 00:00:01,000\nそれから、\nみんな眠りました。\n");

    TimedScript script = read();

    assertThat(shown(script)).isEqualTo("\nそれから、\tみんな\t眠りました。 灯台");
    assertThat(script.words())
        .extracting(TimedWord::hasTimes)
        .containsExactly(true, true, true, false);
  }

  private static String shown(TimedScript script) {
    StringBuilder text = new StringBuilder();
    script.words().forEach(word -> text.append(word.gap().sign()).append(word.text()));
    return text.toString();
  }

  private static String words(String... words) {
    StringBuilder entries = new StringBuilder();
    for (String word : words) {
      entries
          .append(entries.isEmpty() ? "" : ",")
          .append("{\"word\":\"%s\",\"start\":1,\"end\":2,\"measured\":true}".formatted(word));
    }
    return "{\"duration\":9,\"words\":[" + entries + "]}";
  }

  @Test
  void aFileThatThisJvmCannotNameIsNotCalledMissing() {
    files.put("script", "Caf\0/script.txt");

    assertThat(read().notes())
        .containsExactly(
            "Maven's JVM cannot use the file names of Caf\0/script.txt: in its locale, C or POSIX ("
                + System.getProperty("sun.jnu.encoding")
                + "), names have only ASCII characters. Set the environment variable"
                + " LC_ALL=C.UTF-8.");
  }

  @Test
  void withoutWordTimesTheyAreEstimatedFromCaptions() throws IOException {
    file("script", "script.txt", "For 41 years...\nyes!\n");
    file("subtitles", "subtitles.srt", CUES);

    TimedScript script = read();

    assertThat(script.words())
        .extracting(
            TimedWord::text,
            TimedWord::startsParagraph,
            TimedWord::start,
            TimedWord::end,
            TimedWord::measured)
        .containsExactly(
            tuple("For", true, 0.2, 0.2 + 0.8 * 4 / 7, false),
            tuple("41", false, 0.2 + 0.8 * 4 / 7, 1.0, false),
            tuple("years...", false, 1.0, 1.0 + 0.8 * 6 / 10, false),
            tuple("yes!", true, 1.0 + 0.8 * 6 / 10, 1.8, false));
    assertThat(script.timingNote())
        .isEqualTo("There are no word times: they are estimated from the captions.");
  }

  @Test
  void captionsOfAnotherTextGiveNoTimes() throws IOException {
    file("script", "script.txt", "Something else.");
    file("subtitles", "subtitles.srt", CUES);

    TimedScript script = read();

    assertThat(script.hasTimes()).isFalse();
    assertThat(script.cues()).hasSize(2);
    assertThat(script.timingNote())
        .isEqualTo(
            "The word times are unknown: there are no word times, and the text of the captions"
                + " differs.");
  }

  @Test
  void withoutAScriptTheCaptionsAreShown() throws IOException {
    file("subtitles", "subtitles.srt", CUES);

    TimedScript script = read();

    assertThat(script.words())
        .extracting(TimedWord::text)
        .containsExactly("For", "41", "years.", "Yes.");
    assertThat(script.end()).isEqualTo(1.8);
    assertThat(script.timingNote())
        .isEqualTo(
            "There is no readable script: this is the text of the captions, with estimated word"
                + " times.");
  }

  @Test
  void aBrokenFileBecomesANote() throws IOException {
    file("words", "words.json", "{\"words\": [{\"word\": \"For\", \"start\": oops");
    file("script", "script.txt", "For 41 years.");
    file("subtitles", "subtitles.srt", "never\nmore\n");

    TimedScript script = read();

    assertThat(script.words()).hasSize(3);
    assertThat(script.notes())
        .hasSize(2)
        .satisfies(
            notes -> {
              assertThat(notes.get(0)).startsWith("subtitles.srt ");
              assertThat(notes.get(1))
                  .isEqualTo(
                      "words.json line 1 is not JSON: Unrecognized"
                          + " token 'oops': was expecting (JSON String, Number, Array, Object or"
                          + " token 'null', 'true' or 'false'). Make the file again or replace"
                          + " it.");
            });
  }

  @Test
  void hostileFilesBecomeNotes() throws IOException {
    for (String json :
        new String[] {"null", "[]", "{}", "{\"words\":7}", "{\"words\":[[]]}", "\0\0", ""}) {
      file("words", "words.json", json);
      assertThat(read().notes()).as(json).singleElement().asString().startsWith("words.json ");
    }
    file("words", "words.json", "{\"words\":[null,{},{\"word\":\" \"}]}");
    assertThat(read().words()).isEmpty();
  }

  @Test
  void implausibleTimesAreUnknown() throws IOException {
    file(
        "words",
        "words.json",
        "{\"words\":[{\"word\":\"a"
            + " b\",\"start\":-1,\"end\":2},{\"word\":\"c\",\"start\":3,\"end\":2},"
            + "{\"word\":\"d\",\"start\":0,\"end\":1e300}]}");

    assertThat(read().words())
        .extracting(TimedWord::text, TimedWord::hasTimes)
        .containsExactly(tuple("a\u00a0b", false), tuple("c", false), tuple("d", false));
  }

  @Test
  void aMissingFileBecomesANote() {
    files.put("words", "words.json");

    assertThat(read().notes()).containsExactly("words.json does not exist: words.json.");
  }

  @Test
  void aLongScriptIsTruncated() throws IOException {
    file("script", "script.txt", "word ".repeat(2_000_000));

    TimedScript script = read();

    assertThat(script.words()).hasSize(ScriptWords.MAX_WORDS);
    assertThat(script.notes())
        .containsExactly("The script is long: only its first 3000 words are shown.");
  }

  @Test
  void aLongWordIsTruncated() throws IOException {
    file("script", "script.txt", "\ud83d\ude00".repeat(1_000_000));

    assertThat(read().words())
        .singleElement()
        .extracting(TimedWord::text)
        .isEqualTo("\ud83d\ude00".repeat(60) + "…");
  }

  private void file(String artefact, String name, String content) throws IOException {
    Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    files.put(artefact, name);
  }

  private TimedScript read() {
    return TimedScriptReader.read(
        new StoryRun("a", null, null, 0, null, files, null), new ReportLinks(folder, folder));
  }
}
