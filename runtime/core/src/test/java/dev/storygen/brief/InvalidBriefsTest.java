package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidBriefsTest {

  @TempDir private Path project;

  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectories(project.resolve("src/main/storygen"));
  }

  @Test
  void allProblemsOfAllBriefsAreReported() throws IOException {
    write(
        "a.yaml",
        """
        narratorgender: female
        words: many
        language: english
        images: [missing.png]
        expectedDuration: -1
        narratorGender: robot
        """);
    write("b.json", "{\n  \"title\": \"B\",\n  \"words\": 7.5,\n  \"tone\": {\"a\": 1}\n}");

    assertThat(problems())
        .containsExactly(
            "src/main/storygen/a.yaml: title is missing. Add a line such as 'title: The"
                + " Lighthouse'.",
            "src/main/storygen/a.yaml line 1: unknown key 'narratorgender', but expected one of the"
                + " brief's keys. Did you mean 'narratorGender'?",
            "src/main/storygen/a.yaml line 2: words is 'many', but expected a whole number from 20"
                + " to 20000.",
            "src/main/storygen/a.yaml line 3: language is 'english', but expected a BCP 47 language"
                + " tag such as 'en' or 'en-US'.",
            "src/main/storygen/a.yaml line 4: images is 'missing.png', but expected a file,"
                + " relative to the brief or to the project's folder.",
            "src/main/storygen/a.yaml line 5: expectedDuration is '-1', but expected a number of"
                + " seconds, above 0 and at most 86400.",
            "src/main/storygen/a.yaml line 6: narratorGender is 'robot', but expected 'female' or"
                + " 'male': it chooses the voice.",
            "src/main/storygen/b.json line 3: words is '7.5', but expected a whole number from 20"
                + " to 20000.",
            "src/main/storygen/b.json line 4: tone is nested, but expected a single value.");
  }

  @Test
  void aWholeNumberOfWordsIsExpected() throws IOException {
    assertThat(problem("a.yaml", "title: A\nwords: 20.5"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 2: words is '20.5', but expected a whole number from 20"
                + " to 20000.");
  }

  @Test
  void linesAreRightInFrontMatterWithWindowsLineEndsAndByteOrderMark() throws IOException {
    assertThat(problem("a.md", "\uFEFF---\r\ntitle: A\r\nimages:\r\n  - x\r\n---\r\nOnce."))
        .isEqualTo(
            "src/main/storygen/a.md line 4: images is 'x', but expected a file, relative to the"
                + " brief or to the project's folder.");
  }

  @Test
  void anImpossibleFileNameIsAMissingImage() throws IOException {
    assertThat(problem("a.json", "{\"title\": \"A\",\n\"images\": [\"a\\u0000b\"]}"))
        .startsWith("src/main/storygen/a.json line 2: images is 'a\u0000b', but expected a file");
  }

  @Test
  void imagesAreEitherGeneratedOrGiven() throws IOException {
    Files.createFile(directory.resolve("sea.png"));
    assertThat(problem("a.yaml", "title: A\nimages:\n  - sea.png\n  - generate"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 4: images is 'generate', but expected only files in a"
                + " list: write 'images: generate' to have all images generated, or './generate'"
                + " for a file of that name.");
  }

  @Test
  void scoresAreFrom0To100() throws IOException {
    write(
        "a.yaml",
        """
        title: A
        potential:
          platforms: {youtube: 101}
          age_groups: 3
          region: {US: 1}
          overall: high
        """);

    assertThat(problems())
        .containsExactly(
            "src/main/storygen/a.yaml line 3: potential.platforms.youtube is '101', but expected a"
                + " score from 0 to 100.",
            "src/main/storygen/a.yaml line 4: potential.ageGroups is a single value or a list, but"
                + " expected keys below it.",
            "src/main/storygen/a.yaml line 5: unknown key 'potential.region', but expected one of"
                + " platforms, regions, ageGroups, gender, overall. Did you mean 'regions'?",
            "src/main/storygen/a.yaml line 6: potential.overall is 'high', but expected a score"
                + " from 0 to 100.");
  }

  @Test
  void aKeyIsGivenOnce() throws IOException {
    assertThat(problem("a.yaml", "title: A\ntone: b\ntitle: C"))
        .isEqualTo("src/main/storygen/a.yaml line 3: key 'title' is already on line 1.");
    assertThat(problem("a.yaml", "title: A\nstory_title: C"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 2: key 'story_title' is another name of 'title' on line"
                + " 1. Keep one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "# only a comment\n"})
  void anEmptyBriefIsAProblem(String text) throws IOException {
    assertThat(problem("a.yaml", text))
        .isEqualTo("src/main/storygen/a.yaml: the brief is empty. It needs at least a title.");
  }

  @Test
  void aBriefConsistsOfKeysWithValues() throws IOException {
    assertThat(problem("a.yaml", "\n- title"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 2: expected keys with values, such as 'title: The"
                + " Lighthouse'.");
    assertThat(problem("a.yaml", "title: A\n---\ntitle: B"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 3: unexpected content after the brief: a file contains"
                + " one brief.");
  }

  @Test
  void malformedYamlIsReportedWithItsPosition() throws IOException {
    assertThat(problem("a.yaml", "title: A\ntone: dark: b"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 2, column 11: not valid YAML: mapping values are not"
                + " allowed here. If the text has a colon or another special character, put it in"
                + " quotes: tone: \"dark: b\"");
    assertThat(problem("b.md", "---\ntitle: A\n\ttone: dark\n---\nOnce."))
        .contains("src/main/storygen/b.md line 3, column 1: not valid YAML: found character");
  }

  @Test
  void malformedJsonIsReportedWithItsPosition() throws IOException {
    assertThat(problem("a.json", "{\n \"title\": \"A\",\n \"tone\" 2}"))
        .isEqualTo(
            "src/main/storygen/a.json line 3, column 9: not valid JSON: Unexpected character ('2'"
                + " (code 50)): was expecting a colon to separate field name and value.");
    assertThat(problem("a.json", "{\"title\": \"A\"} x")).contains("line 1", "not valid JSON");
  }

  @Test
  void yamlAliasesAreRejected() throws IOException {
    assertThat(problem("a.yaml", "title: &t A\ntone: *t"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 2: '*t' is a YAML alias. Write the value itself.");
  }

  @Test
  void deepNestingIsRejected() throws IOException {
    assertThat(problem("a.json", "{\"title\": " + "[".repeat(500) + "]".repeat(500) + "}"))
        .contains("title is missing", "nested deeper than any key of a brief.");
    assertThat(problem("a.json", "{\"title\": " + "[".repeat(5000)))
        .contains("not valid JSON: Document nesting depth");
  }

  @Test
  void aHugeBriefIsNotRead() throws IOException {
    assertThat(problem("a.yaml", "title: A\nscript: " + "word ".repeat(250_000)))
        .isEqualTo(
            "src/main/storygen/a.yaml: the file has 1250017 bytes, but expected at most 1048576."
                + " Split it.");
  }

  @Test
  void otherEncodingsAreAProblem() throws IOException {
    Files.write(
        directory.resolve("a.yaml"), "title: A\ntone: é".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems())
        .containsExactly(
            "src/main/storygen/a.yaml line 2: byte 0xE9 is not UTF-8. Save the file as UTF-8.");
  }

  @Test
  void controlCharactersAreAProblem() throws IOException {
    assertThat(problem("a.md", "One.\nTwo.\u0007"))
        .isEqualTo("src/main/storygen/a.md line 2: control character U+0007. Remove it.");
  }

  @Test
  void frontMatterMustBeClosed() throws IOException {
    assertThat(problem("a.md", "---\ntitle: A\n\nOnce.\n"))
        .isEqualTo(
            "src/main/storygen/a.md line 1: the front matter starts here but is never closed. Put a"
                + " line '---' above the script.");
  }

  @Test
  void frontMatterNeedsATitle() throws IOException {
    assertThat(problem("a.md", "---\ntone: dark\n---\nOnce."))
        .isEqualTo(
            "src/main/storygen/a.md: title is missing. Add a line such as 'title: The"
                + " Lighthouse'.");
    assertThat(problem("a.md", "---\ntitle:\n---\nOnce."))
        .isEqualTo(
            "src/main/storygen/a.md line 2: title is missing. Add a line such as 'title: The"
                + " Lighthouse'.");
  }

  @Test
  void markdownNeedsAScript() throws IOException {
    assertThat(problem("a.md", "---\ntitle: A\n---\n# A\n"))
        .isEqualTo(
            "src/main/storygen/a.md line 4: there is no script. Write it here, or make the brief a"
                + " .yaml file to have one written.");
    assertThat(problem("a.md", "---\ntitle: A\nscript: x\n---\nOnce."))
        .isEqualTo(
            "src/main/storygen/a.md line 3: in Markdown the script is the text below the front"
                + " matter.");
  }

  @Test
  void anEmptyScriptIsAProblem() throws IOException {
    assertThat(problem("a.yaml", "title: A\nscript: ' '"))
        .isEqualTo(
            "src/main/storygen/a.yaml line 2: script is empty. Leave the key out to have a script"
                + " written.");
  }

  @Test
  void storiesHaveUniqueIds() throws IOException {
    write("a.yaml", "title: A");
    write("A.json", "{\"title\": \"A\"}");

    assertThat(problems())
        .containsExactly(
            "src/main/storygen/A.json and src/main/storygen/a.yaml have the same story id 'A'"
                + " (ignoring case). Rename all but one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "-a", "con", "nul.x", "a ", "_", "a..", "a#b", "a;b"})
  void aNameThatCannotNameAFolderIsAProblem(String id) throws IOException {
    assertThat(problem(id + ".md", "Once."))
        .isEqualTo(
            "src/main/storygen/"
                + id
                + ".md: the file name is also a folder name, but expected only letters, digits,"
                + " spaces and - _ . ' ! ( ) &, a letter or digit first, no space or full stop"
                + " last, at most 100 bytes.");
  }

  private String problem(String name, String text) throws IOException {
    write(name, text);
    return String.join("\n", problems());
  }

  private List<String> problems() {
    InvalidBriefsException thrown =
        catchThrowableOfType(
            InvalidBriefsException.class, () -> Briefs.read(BriefSource.of(directory, project)));
    assertThat(thrown).as("no problem found").isNotNull();
    assertThat(thrown).hasMessage(String.join("\n", thrown.problems()));
    return thrown.problems();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
