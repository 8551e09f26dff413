package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.WordsPerMinute;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the checks in {@code docs} agree with the checks. */
class PagesTest {

  private static final Path DOCS = Path.of("../../docs");

  @TempDir Path folder;

  static List<Check> checks() {
    return ServiceLoader.load(Check.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** The names of all checks, as the table of the index has them. */
  static List<String> index() throws IOException {
    return Pattern.compile("^\\| \\[([a-z-]+)]\\(\\1\\.md\\) \\|", Pattern.MULTILINE)
        .matcher(Files.readString(DOCS.resolve("checks/README.md")))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void eachCheckHasAPageWithItsLimitsOptionsAndSeverity(Check check) throws IOException {
    String page = Files.readString(DOCS.resolve("checks/" + check.name() + ".md"));

    assertThat(page)
        .startsWith("# " + check.name() + "\n")
        .contains("Severity: `" + check.severity().label() + "`.")
        .contains(check.fix());
    for (Limit limit : check.limits()) {
      assertThat(page)
          .contains("| `%s` | %s | %s |".formatted(limit.name(), limit.measurement(), limit.text()))
          .contains("-Dstorygen." + check.name() + "." + limit.name() + "=");
    }
    for (CheckOption option : check.options()) {
      assertThat(page)
          .contains(
              "| `%s` | %s | %s | %s |"
                  .formatted(option.name(), option.description(), option.text(), option.range()))
          .contains("<%s>".formatted(option.name()))
          .contains("-Dstorygen." + check.name() + "." + option.name() + "=");
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theIndexNamesEachCheckAndItsLimits(Check check) throws IOException {
    String limits =
        String.join(
            "; ", check.limits().stream().map(l -> l.measurement() + ": " + l.text()).toList());

    assertThat(Files.readString(DOCS.resolve("checks/README.md")))
        .contains("| [%s](%s.md) |".formatted(check.name(), check.name()))
        .contains("| " + limits + " |");
  }

  @ParameterizedTest
  @EnumSource
  void theIndexHasThePatternsOfEachArtefact(Artefact artefact) throws IOException {
    String patterns = "`" + String.join("`, `", artefact.patterns()) + "`";

    assertThat(Files.readString(DOCS.resolve("checks/README.md")))
        .contains("| %s | %s |".formatted(artefact.label(), patterns));
  }

  @Test
  void eachPageBelongsToACheck() throws IOException {
    try (Stream<Path> pages = Files.list(DOCS.resolve("checks"))) {
      assertThat(pages.map(page -> page.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("README.md"), checks().stream().map(c -> c.name() + ".md"))
                  .toList());
    }
  }

  @Test
  void thePageShowsTheExampleThatCompiles() throws IOException {
    String source = Files.readString(Path.of("src/test/java/com/example/WordsPerMinute.java"));

    assertThat(Files.readString(DOCS.resolve("adding-a-check.md")))
        .contains("```java\n" + source + "```");
  }

  @Test
  void theExamplesMessageIsOnItsPage() throws IOException {
    StoryFolder story = new StoryFolder(folder).audioIs(() -> StoryFolder.audio(30.75));
    String message =
        "voiceover.mp3 of lighthouse: speech rate is 80 words/min (41 words), "
            + "but expected minimum is 100 words/min. "
            + "Voice the script again or set <checks><words-per-minute>.";

    assertViolated(story.check(new WordsPerMinute()), message);
    assertThat(Files.readString(DOCS.resolve("adding-a-check.md"))).contains(message);
  }
}
