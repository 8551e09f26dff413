package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.StorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFileTest {

  @TempDir Path project;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(project.resolve("train"));
  }

  @Test
  void aFolderWithoutTheFileHasNoSettings() throws IOException {
    assertThat(read()).isEqualTo(StorySettings.none());
  }

  @Test
  void itHasTheKeysOfABriefThatSayWhatIsExpected() throws IOException {
    write(
        """
        language: de
        expectedDuration: 12.5
        checks:
          script-length: 40
          audio-bitrate:
            minimum: 64
            severity: info
        """);

    assertThat(read())
        .isEqualTo(
            new StorySettings(
                Optional.of(new ExpectedDuration(12.5, "storygen.yaml's expectedDuration")),
                Optional.of(Locale.GERMAN),
                List.of(
                    new CheckSetting("script-length", "value", "40", "storygen.yaml line 4"),
                    new CheckSetting("audio-bitrate", "minimum", "64", "storygen.yaml line 6"),
                    new CheckSetting(
                        "audio-bitrate", "severity", "info", "storygen.yaml line 7"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: A|storygen.yaml line 1: unknown key 'title', but expected one of checks, expectedDuration, language.",
        "check: 1|storygen.yaml line 1: unknown key 'check', but expected one of checks, expectedDuration, language. Did you mean 'checks'?",
        "expectedDuration: long|storygen.yaml line 1: expectedDuration is 'long', but expected a number of seconds, above 0 and at most 86400.",
        "language: klingonisch|storygen.yaml line 1: language is 'klingonisch', but expected a BCP 47 language tag such as 'en' or 'en-US'.",
        "checks: 7|storygen.yaml line 1: checks is a single value or a list, but expected keys below it.",
        "checks: {a: [1]}|storygen.yaml line 1: checks.a is a single value or a list, but expected keys below it.",
        "checks: {a: {b: [1]}}|storygen.yaml line 1: checks.a.b is a list, but expected a single value.",
        "checks: {a: {b: {c: 1}}}|storygen.yaml line 1: checks.a.b has keys below it, but expected a single value.",
        "checks|storygen.yaml line 1: expected keys with values, such as 'language: en'.",
        "''|storygen.yaml: the file of settings is empty. Write a line such as 'language: en'.",
      })
  void whatIsWrongIsNamedWithItsLine(String text, String message) throws IOException {
    write(text);

    assertThatThrownBy(this::read).isInstanceOf(InvalidBriefsException.class).hasMessage(message);
  }

  @Test
  void allProblemsAreNamed() throws IOException {
    write("expectedDuration: 0\nlanguage: x\n");

    assertThatThrownBy(this::read)
        .hasMessage(
            "storygen.yaml line 1: expectedDuration is '0', but expected a number of seconds, above"
                + " 0 and at most 86400.\n"
                + "storygen.yaml line 2: language is 'x', but expected a BCP 47 language tag such"
                + " as 'en' or 'en-US'.");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path other = Files.writeString(project.resolve("secret.yaml"), "language: en");
    Files.createSymbolicLink(folder.resolve("storygen.yaml"), other);

    assertThatThrownBy(this::read)
        .hasMessage(
            "storygen.yaml: the file is a link that leads out of the story's folder, or nowhere."
                + " Copy the file.");
  }

  @Test
  void aLinkThatLeadsNowhereIsNoMissingFile() throws IOException {
    Files.createSymbolicLink(folder.resolve("storygen.yaml"), project.resolve("none"));

    assertThatThrownBy(this::read)
        .hasMessageContaining("leads out of the story's folder, or nowhere");
  }

  @Test
  void aFolderOfThatNameIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("storygen.yaml"));

    assertThatThrownBy(this::read)
        .hasMessage(
            "storygen.yaml: expected a file with settings, but it is none. Remove it or write a"
                + " file.");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("storygen.yaml"), text);
  }

  private StorySettings read() throws IOException {
    return StoryFile.read(folder, file -> file.getFileName().toString());
  }
}
