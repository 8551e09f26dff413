package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {

  @TempDir Path folder;

  @Test
  void aProfileHasSettingsWithTheirPlacesAndSources() throws IOException {
    assertThat(
            read(
                """
                for: our channel
                date: 2026-11-20
                extends: shorts
                require: voiceover, script
                checks:
                  loudness: -20
                  audio-bitrate:
                    minimum: 96
                    severity: warning
                sources:
                  loudness: our sound engineer
                  audio-bitrate.minimum: our host
                """))
        .isEqualTo(
            new Profile(
                "team.yaml",
                "our channel",
                "2026-11-20",
                Optional.of(new Profile.Parent("shorts", "team.yaml line 3")),
                List.of("voiceover", "script"),
                List.of(
                    setting("loudness", "value", "-20", 6),
                    setting("audio-bitrate", "minimum", "96", 8),
                    setting("audio-bitrate", "severity", "warning", 9)),
                Map.of("loudness", "our sound engineer", "audio-bitrate.minimum", "our host")));
  }

  @Test
  void theSourceOfAValueIsThatOfItsSettingOrItsCheck() throws IOException {
    Profile profile =
        read(
            """
            checks: {a: {b: 1, c: 2}, d: 3}
            sources: {a: of all, a.b: of one}
            """);

    assertThat(profile.checks().stream().map(profile::sourceOf))
        .containsExactly("of one", "of all", "");
  }

  @Test
  void whatAFileDoesNotSayIsEmpty() throws IOException {
    assertThat(read("checks: {loudness: -20}\nfor:\n"))
        .isEqualTo(
            new Profile(
                "team.yaml",
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(setting("loudness", "value", "-20", 1)),
                Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|team.yaml: the profile is empty. Write a line such as 'extends: shorts'.",
        "shorts|team.yaml line 1: expected keys with values, such as 'extends: shorts'.",
        "extend: shorts|team.yaml line 1: unknown key 'extend', but expected one of for, date,"
            + " extends, require, checks, sources. Did you mean 'extends'?",
        "extends: [a, b]|team.yaml line 1: extends is nested, but expected a single value.",
        "date: yesterday|team.yaml line 1: date is 'yesterday', but expected a day such as"
            + " 2026-11-27.",
        "require: vidio|team.yaml line 1: unknown artefact of require 'vidio', but expected one of"
            + " voiceover, script, subtitles, video, words, thumbnail. Did you mean 'video'?",
        "require: {a: b}|team.yaml line 1: require is nested, but expected a single value.",
        "checks: loudness|team.yaml line 1: checks is a single value or a list, but expected keys"
            + " below it.",
        "checks: {loudness: [1]}|team.yaml line 1: checks.loudness is a single value or a list, but"
            + " expected keys below it.",
        "sources: {loudness: us}|team.yaml line 1: unknown setting of sources 'loudness', but"
            + " expected one of .",
        "extends: *x|team.yaml line 1: '*x' is a YAML alias. Write the value itself.",
      })
  void whatIsWrongIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidBriefsException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void allProblemsAreNamed() {
    assertThatThrownBy(() -> read("date: x\nrequire: [y]\n"))
        .hasMessageContaining("team.yaml line 1: date is 'x'")
        .hasMessageContaining("team.yaml line 2: unknown artefact of require 'y'");
  }

  @Test
  void aFolderAndAHugeFileAreNoProfiles() throws IOException {
    Path huge = Files.writeString(folder.resolve("huge.yaml"), "a: b\n".repeat(300_000));

    assertThatThrownBy(() -> ProfileFile.read(folder, "team"))
        .hasMessage(
            "team: expected a file with a profile, but it is none. Write one or name another.");
    assertThatThrownBy(() -> ProfileFile.read(huge, "huge.yaml"))
        .hasMessage(
            "huge.yaml: the file has 1500000 bytes, but expected at most 1048576. Split it.");
  }

  private static CheckSetting setting(String check, String name, String value, int line) {
    String place = "team.yaml line " + line;
    return new CheckSetting(check, name, value, place, "profile " + place);
  }

  private Profile read(String text) throws IOException {
    return ProfileFile.read(Files.writeString(folder.resolve("team.yaml"), text), "team.yaml");
  }
}
