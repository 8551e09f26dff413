package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of profiles and checks agree with the data files, and are what the goal prints. */
class ProfilePagesTest {

  private static final Path DOCS = Path.of("../../docs");

  static List<Check> checks() {
    return QualityGate.available();
  }

  static List<Profile> profiles() {
    return Profiles.builtIn();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void eachPageSaysWhichProfilesChangeItsCheck(Check check) throws IOException {
    assertThat(Files.readString(DOCS.resolve("checks/" + check.name() + ".md")))
        .contains("\n## Profiles\n\n" + section(check) + "\n## Changing it\n");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theGoalPrintsThatPage(Check check) throws IOException {
    assertThat(new CheckPages(checks()).page(check.name()))
        .isEqualTo(Files.readString(DOCS.resolve("checks/" + check.name() + ".md")));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void thePageOfTheProfilesHasEachWithItsDateAndPurpose(Profile profile) throws IOException {
    assertThat(Files.readString(DOCS.resolve("profiles.md")))
        .contains(
            "| `%s` | %s | %s |".formatted(profile.name(), profile.purpose(), profile.date()));
  }

  @Test
  void aCheckOfAnotherJarWithoutAPageExplainsItself() throws IOException {
    assertThat(new CheckPages(List.of(new com.example.WordsPerMinute())).page("words-per-minute"))
        .startsWith("# words-per-minute\n\n| limit | what is measured | default |\n")
        .contains("Severity: `warning`.")
        .endsWith("Voice the script again or set <checks><words-per-minute>.");
  }

  private static String section(Check check) {
    String rows =
        profiles().stream()
            .flatMap(profile -> ProfileChange.of(profile, checks()).stream())
            .filter(change -> change.check().equals(check.name()))
            .map(ProfilePagesTest::row)
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? "No [profile](../profiles.md) changes it.\n"
        : "| setting | [profile](../profiles.md) | value | source |\n|---|---|---|---|\n" + rows;
  }

  private static String row(ProfileChange change) {
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(change.setting(), change.profile(), change.after(), change.source());
  }
}
