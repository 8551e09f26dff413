package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedBriefsTest {

  private static final String FOREIGN =
      ", but expected one of the brief's keys. It is a key of other tools, such as Jekyll or Hugo:"
          + " remove it, or set storygen.foreignKeys=ignore.";

  @TempDir private Path folder;

  @Test
  void theFirstTwentyProblemsAreShownAndTheOthersCounted() throws IOException {
    write(
        "a.yaml",
        "title: A\n"
            + IntStream.range(0, 60_000)
                .mapToObj(i -> "k%05d: 1".formatted(i))
                .collect(Collectors.joining("\n")));

    InvalidBriefsException invalid = invalid();

    assertThat(invalid.problems()).hasSize(21);
    assertThat(invalid.problems().get(19))
        .isEqualTo("a.yaml line 21: unknown key 'k00019', but expected one of the brief's keys.");
    assertThat(invalid.problems().get(20)).isEqualTo("… and 59,980 more");
  }

  @Test
  void twentyProblemsAreAllShown() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("a%02d.yaml".formatted(i), "tone: dark");
    }

    assertThat(invalid().problems())
        .hasSize(20)
        .allMatch(line -> line.contains("title is missing"));
  }

  @Test
  void aLongKeyGetsNoSuggestion() throws IOException {
    write("a.yaml", "title: A\n? " + "a".repeat(150_000) + "\n: 1");

    assertThat(invalid().problems())
        .containsExactly(
            "a.yaml line 2: unknown key '"
                + "a".repeat(60)
                + "...', but expected one of the brief's keys.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"author", "date", "tags", "layout", "Draft", "last_modified", "pub-date"})
  void keysOfOtherToolsAreMistakesUnlessTheyAreIgnored(String key) throws IOException {
    write("a.md", "---\ntitle: A\n" + key + ": [x]\n---\nOnce.");

    assertThat(invalid().problems())
        .containsExactly("a.md line 3: unknown key '" + key + "'" + FOREIGN);
    assertThat(ignoring().valid()).hasSize(1);
    assertThat(ignoring().warnings())
        .containsExactly("Keys of other tools are ignored (storygen.foreignKeys): " + key + ".");
  }

  @Test
  void misspeltKeysAreMistakesInAnyCase() throws IOException {
    write("a.yaml", "title: A\nauthor: B\ntonne: dark");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ignoring().valid())
        .withMessage(
            "a.yaml line 3: unknown key 'tonne', but expected one of the brief's keys. Did you mean"
                + " 'tone'?");
  }

  @Test
  void foreignKeysAreFailOrIgnore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForeignKeys.of("warn"))
        .withMessage("storygen.foreignKeys is 'warn', but expected fail or ignore.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "notes.markdown", "notes.MKD"})
  void aFileThatCouldBeMeantAsABriefGetsAWarning(String file) throws IOException {
    write(file, "Once.");

    ParsedBriefs parsed = Briefs.parse(BriefSource.of(folder, folder));

    assertThat(parsed.valid()).isEmpty();
    assertThat(parsed.warnings())
        .containsExactly(
            file
                + " is not read: a brief ends in .md, .yaml, .yml or .json. If it is one, rename it"
                + " to notes.md; if not, move it out of the folder of the briefs.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sea.png", ".notes.txt", "script"})
  void otherFilesGetNone(String file) throws IOException {
    write(file, "Once.");

    assertThat(Briefs.parse(BriefSource.of(folder, folder)).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "title: Night: The Train, 'title: \"Night: The Train\"'",
    "title: Night:, 'title: \"Night:\"'",
    "'title: @home', 'title: \"@home\"'",
    "title: The \"Old\": Lamp, 'title: ''The \"Old\": Lamp'''",
    "'title: The \"Old\": Keeper''s', 'title: ''The \"Old\": Keeper''''s'''"
  })
  void aTextWithAColonIsToBePutInQuotes(String line, String quoted) throws IOException {
    write("a.yaml", line);

    assertThat(invalid().problems().get(0))
        .startsWith("a.yaml line 1, column ")
        .endsWith(
            ". If the text has a colon or another special character, put it in quotes: " + quoted);

    write("a.yaml", quoted);
    assertThat(Briefs.read(BriefSource.of(folder, folder))).hasSize(1);
  }

  @Test
  void aProblemOfAProviderIsOnTheLineOfItsPart() throws IOException {
    write("a.md", "\n---\ntitle: A x\nimages:\n---\n\nOnce.\nTwice x.");
    write("b.yaml", "# x\ntitle: B\nscript: |\n  One.\n  Two x.\nwords: 30");
    ParsedBriefs parsed = Briefs.parse(BriefSource.of(folder, folder));

    for (StoryBrief brief : parsed.readable()) {
      parsed.addProblem(brief, new BriefProblem(BriefKey.SCRIPT, "x", "script has x."));
      parsed.addProblem(brief, new BriefProblem(BriefKey.LANGUAGE, "", "language is odd."));
      parsed.addProblem(brief, new BriefProblem(BriefKey.TITLE, "y", "title has y."));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(parsed::valid)
        .withMessage(
            "a.md: language is odd.\n"
                + "a.md line 3: title has y.\n"
                + "a.md line 8: script has x.\n"
                + "b.yaml: language is odd.\n"
                + "b.yaml line 2: title has y.\n"
                + "b.yaml line 5: script has x.");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private ParsedBriefs ignoring() throws IOException {
    return Briefs.parse(new BriefSource(folder, folder, folder, false, ForeignKeys.IGNORE));
  }

  private InvalidBriefsException invalid() {
    return catchThrowableOfType(
        InvalidBriefsException.class, () -> Briefs.read(BriefSource.of(folder, folder)));
  }
}
