package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedBriefsTest {

  @TempDir private Path project;

  @Test
  void anUnclosedObjectIsNamedWithItsFirstLine() throws IOException {
    assertThat(problem("a.json", "{\n\"title\": \"A\"\n"))
        .isEqualTo(
            "a.json line 3, column 1: not valid JSON: Unexpected end-of-input: expected close marker"
                + " for Object (open since line 1).");
  }

  @Test
  void aNumberThatIsTooLongIsMalformed() throws IOException {
    assertThat(problem("a.json", "{\"words\": " + "1".repeat(2000) + "}"))
        .endsWith("not valid JSON: Number value length (2000) exceeds the maximum allowed (1000).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.json|{",
        "a.json|{\"title\": [",
        "a.json|{\"title\": \"A",
        "a.json|{\"title\": 'A'}",
        "a.json|{\"title\": NaN}",
        "a.json|{\"title\": \"\\q\"}",
        "a.yaml|title: \"A",
        "a.yaml|title: [A",
        "a.yaml|title: {A: ",
        "a.yaml|title: &a",
        "a.yaml|title: *b",
        "a.yaml|title: !!java.net.URL [A",
      })
  void noProblemNamesAClassOfTheParser(String name, String text) throws IOException {
    assertThat(problem(name, text))
        .startsWith(name)
        .doesNotContain("`", "com.fasterxml", "org.yaml", "Exception", "Source");
  }

  private String problem(String name, String text) throws IOException {
    Files.writeString(project.resolve(name), text);
    InvalidBriefsException thrown =
        catchThrowableOfType(
            InvalidBriefsException.class, () -> Briefs.read(BriefSource.of(project, project)));
    assertThat(thrown).as("no problem found").isNotNull();
    return String.join("\n", thrown.problems());
  }
}
