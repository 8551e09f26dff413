package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineEntry.Accepted;
import dev.storygen.model.Limit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {

  private static final List<String> CHECKS = List.of("loudness", "video-size");

  private static final String ENTRY =
      """
      {"story": "a", "check": "loudness", "date": "2026-11-27",
       "measured": [{"name": "level", "value": -30.2, "unit": "LUFS", "limit": "minimum"}],
       "content": {"video": "ab 3"}}\
      """;

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    List<BaselineEntry> entries = List.of(entry("a", "loudness"), entry("b \"c\"\n", "loudness"));
    Path file = folder.resolve("baseline.json");

    BaselineFile.write(file, entries);

    assertThat(BaselineFile.read(file, "baseline.json", CHECKS)).isEqualTo(entries);
  }

  @Test
  void theFileIsSortedAndHasALinePerValue() throws IOException {
    Path file = folder.resolve("baseline.json");

    BaselineFile.write(file, List.of(entry("b", "loudness"), entry("a", "video-size")));

    assertThat(Files.readString(file))
        .startsWith(
            """
            {
              "schemaVersion" : 1,
              "accepted" : [
                {
                  "story" : "a",
                  "check" : "video-size",
                  "date" : "2026-11-27",
                  "reason" : "old",
                  "expires" : "2027-01-31",
                  "measured" : [
                    {
                      "name" : "level",
                      "value" : -30.2,
                      "unit" : "LUFS",
                      "limit" : "minimum"
                    }
                  ],
                  "content" : {
                    "video" : "ab 3"
                  }
                },
            """)
        .endsWith("}\n");
  }

  @Test
  void theOrderOfTheEntriesDoesNotChangeTheFile() throws IOException {
    List<BaselineEntry> entries = new ArrayList<>();
    for (String story : List.of("c", "a", "b")) {
      CHECKS.forEach(check -> entries.add(entry(story, check)));
    }
    Path one = folder.resolve("one.json");
    Path other = folder.resolve("other.json");

    BaselineFile.write(one, entries);
    Collections.reverse(entries);
    BaselineFile.write(other, entries);

    assertThat(other).hasSameTextualContentAs(one);
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> BaselineFile.read(folder.resolve("none.json"), "none.json", CHECKS))
        .isInstanceOf(InvalidBriefsException.class)
        .hasMessage(
            "none.json: expected a file with a baseline, but there is none."
                + " Run storygen:baseline to write it, or correct storygen.baseline.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2026-11-27"                | "soon"           | b.json line 3: date is 'soon', but expected a day such as 2026-11-27.
          "2026-11-27"                | "2026-02-30"     | b.json line 3: date is '2026-02-30', but expected a day such as 2026-11-27.
          "loudness"                  | "loudnes"        | b.json line 3: unknown check 'loudnes', but expected one of loudness, video-size. Did you mean 'loudness'?
          -30.2                       | "loud"           | b.json line 4: value is 'loud', but expected a plain number such as -30.2.
          -30.2                       | 1e999999999      | b.json line 4: value is '1e999999999', but expected a plain number such as -30.2.
          "minimum"                   | "above"          | b.json line 4: limit is 'above', but expected minimum or maximum.
          "video"                     | "film"           | b.json line 5: unknown key 'film', but expected one of voiceover, script, subtitles, video, words, thumbnail.
          "story": "a",               | "strory": "a",   | b.json line 3: unknown key 'strory', but expected one of folder, story, check, date, reason, expires, measured, content. Did you mean 'story'?
          "schemaVersion": 1          | "schemaVersion": 2 | b.json line 1: schemaVersion is '2', but expected 1. Use the version of the plugin that wrote the file, or delete the file and run storygen:baseline.
          """)
  void aWrongValueIsNamedWithItsLine(String right, String wrong, String message)
      throws IOException {
    String text = "{\"schemaVersion\": 1,\n\"accepted\": [\n" + ENTRY + "\n]}\n";
    assertThat(text).contains(right);

    assertProblems(text.replace(right, wrong)).startsWith(message);
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() throws IOException {
    assertProblems("{\"schemaVersion\": 1,\n\"accepted\": [\n<<<<<<< HEAD\n]}")
        .startsWith("b.json line 3, column ")
        .contains("not valid JSON");
    assertProblems("")
        .isEqualTo("b.json: the baseline is empty. Write a line such as '{\"schemaVersion\": 1}'.");
    assertProblems("[]").startsWith("b.json line 1: expected keys with values");
    assertProblems("{}").startsWith("b.json line 1: schemaVersion is 'missing', but expected 1.");
    assertProblems("{\"schemaVersion\": 1}").startsWith("b.json line 1: accepted is no list");
    assertProblems("{\"schemaVersion\": 1, \"accepted\": [7]}")
        .startsWith("b.json line 1: an entry is no object");
  }

  @Test
  void anEntryThatIsThereTwiceIsSaid() throws IOException {
    assertProblems("{\"schemaVersion\": 1,\n\"accepted\": [\n" + ENTRY + ",\n" + ENTRY + "]}")
        .isEqualTo(
            "b.json line 6: 'loudness' of 'a' is already on line 3. Remove one of the two"
                + " entries.");
  }

  private AbstractStringAssert<?> assertProblems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("b.json"), text);
    try {
      BaselineFile.read(file, "b.json", CHECKS);
    } catch (InvalidBriefsException e) {
      return assertThat(e.getMessage());
    }
    throw new AssertionError("the file was read");
  }

  private static BaselineEntry entry(String story, String check) {
    return new BaselineEntry(
        null,
        story,
        check,
        "2026-11-27",
        "old",
        "2027-01-31",
        List.of(new Accepted("level", new BigDecimal("-30.2"), "LUFS", Limit.Bound.MINIMUM)),
        Map.of("video", "ab 3"));
  }
}
