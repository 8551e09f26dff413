package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storygen.model.Pronunciation;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationFileTest {

  private static final String FILE = "src/main/storygen/pronunciations.yaml";

  @TempDir private Path project;
  private Path folder;

  @BeforeEach
  void writeBrief() throws IOException {
    folder = Files.createDirectories(project.resolve("src/main/storygen"));
    Files.writeString(folder.resolve("lamp.yaml"), "title: The Lamp\n");
  }

  @Test
  void wordsHaveRespellingsAndLanguagesHaveWords() throws IOException {
    write(
        """
        # Names of the series
        Siobhan:  shi-vawn
        "Dr. Who": doctor  who
        2FA: two eff ay
        O'Brien: o'bry-en
        de:
          GIF: gheef
        """);

    assertThat(read())
        .containsExactly(
            new Pronunciation("Siobhan", "shi-vawn", ""),
            new Pronunciation("Dr. Who", "doctor who", ""),
            new Pronunciation("2FA", "two eff ay", ""),
            new Pronunciation("O'Brien", "o'bry-en", ""),
            new Pronunciation("GIF", "gheef", "de"));
  }

  @Test
  void theSampleOfThePageIsValid() throws IOException {
    String page = Files.readString(Path.of("../../docs/briefs.md"));
    String section = page.substring(page.indexOf("## Pronunciations"));
    int start = section.indexOf("```yaml\n") + 8;
    write(section.substring(start, section.indexOf("```\n", start)));

    assertThat(read()).hasSize(6);
  }

  @Test
  void theFileIsNoBrief() throws IOException {
    write("title: tie-tull\n");

    assertThat(Briefs.read(source())).extracting(StoryBrief::id).containsExactly("lamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# none yet\n\n"})
  void anEmptyFileHasNoEntries(String text) throws IOException {
    write(text);

    assertThat(read()).isEmpty();
  }

  @Test
  void withoutAFileThereAreNone() throws IOException {
    assertThat(read()).isEmpty();
  }

  @Test
  void allMistakesAreReportedWithTheirLines() throws IOException {
    write(
        """
        nginx: engine ex
        nginx: engine x
        Siobhan:
        GIF: ""
        2FA: 2 f a
        WiFi: why/fie
        quinoa: \u02c8ki\u02d0nw\u0251\u02d0
        "!?": what
        Aoife: [ee-fa]
        english:
          GIF: jif
        Who: "-"
        """);

    assertThat(problems())
        .containsExactly(
            FILE + " line 2: key 'nginx' is already on line 1.",
            FILE
                + " line 3: 'Siobhan' has no respelling. Spell it as it is said, such as 'engine"
                + " ex'.",
            FILE + " line 4: 'GIF' has no respelling. Spell it as it is said, such as 'engine ex'.",
            FILE
                + " line 5: the respelling of '2FA' has '2' (U+0032), but expected words of"
                + " letters, with ' and - in them. Spell it as it is said, such as 'engine ex'.",
            FILE
                + " line 6: the respelling of 'WiFi' has '/' (U+002F), but expected words of"
                + " letters, with ' and - in them. Spell it as it is said, such as 'engine ex'.",
            FILE
                + " line 7: the respelling of 'quinoa' has '\u02c8' (U+02C8), but expected words of"
                + " letters, with ' and - in them. Spell it as it is said, such as 'engine ex'.",
            FILE + " line 8: '!?' is not a word: expected letters or digits as in the script.",
            FILE + " line 9: the respelling of 'Aoife' is nested, but expected a single value.",
            FILE
                + " line 10: 'english' has entries below it, but expected a respelling, or a"
                + " language code such as 'de' above entries.",
            FILE
                + " line 12: the respelling of 'Who' has no letter. Spell it as it is said, such"
                + " as 'engine ex'.");
  }

  @Test
  void longTextsAndFilesAreRefused() throws IOException {
    write("a".repeat(101) + ": ay\nb: " + "b".repeat(201) + "\n");

    assertThat(problems())
        .containsExactly(
            FILE
                + " line 1: '"
                + "a".repeat(60)
                + "...' has 101 characters, but expected at most 100. Shorten it.",
            FILE
                + " line 2: the respelling of 'b' has 201 characters, but expected at most 200."
                + " Shorten it.");

    write(
        IntStream.range(0, 2001)
            .mapToObj(number -> "w" + number + ": word\n")
            .collect(Collectors.joining()));

    assertThat(problems())
        .containsExactly(
            FILE
                + ": the file has 2001 entries, but expected at most 2000. Remove those that no"
                + " script needs.");
  }

  @Test
  void otherTextIsRefused() throws IOException {
    write("- nginx\n");

    assertThat(problems())
        .containsExactly(FILE + " line 1: expected keys with values, such as 'nginx: engine ex'.");

    Files.write(
        folder.resolve("pronunciations.yaml"), "Zo\u00e9: x".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems())
        .containsExactly(FILE + " line 1: byte 0xE9 is not UTF-8. Save the file as UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pronunciations.yml", "Pronunciations.yaml", "pronunciations.json"})
  void aFileOfASimilarNameIsRefused(String name) throws IOException {
    Files.writeString(folder.resolve(name), "nginx: engine ex\n");

    assertThat(problems())
        .containsExactly(
            "src/main/storygen/"
                + name
                + " is not read: pronunciations are in pronunciations.yaml. Rename the file.");
  }

  @Test
  void aStoryMayHaveTheNameInMarkdown() throws IOException {
    Files.writeString(folder.resolve("pronunciations.md"), "She said it twice.\n");

    assertThat(Briefs.read(source()))
        .extracting(StoryBrief::id)
        .containsExactly("lamp", "pronunciations");
  }

  @Test
  void aLinkToAFileOutsideIsRefused(@TempDir Path outside) throws IOException {
    Path secret = outside.toRealPath().resolve("secret.yaml");
    Files.writeString(secret, "key: secret\n");
    Files.createSymbolicLink(folder.resolve("pronunciations.yaml"), secret);

    assertThat(problems())
        .containsExactly(
            FILE
                + " is a link to "
                + secret
                + ", which is outside of "
                + project
                + ". Copy it into the project, or set storygen.allowOutside=true.");
  }

  @Test
  void ideasDoNotTakeItsName() throws IOException {
    assertThat(BriefFolder.open(folder).add(StoryIdea.titled("Pronunciations")))
        .isEqualTo(folder.resolve("pronunciations-2.yaml"));
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("pronunciations.yaml"), text);
  }

  private BriefSource source() {
    return BriefSource.of(folder, project);
  }

  private List<Pronunciation> read() throws IOException {
    ParsedBriefs parsed = Briefs.parse(source());
    List<Pronunciation> pronunciations = PronunciationFile.read(source(), parsed);
    parsed.valid();
    return pronunciations;
  }

  private List<String> problems() {
    return catchThrowableOfType(InvalidBriefsException.class, this::read).problems();
  }
}
