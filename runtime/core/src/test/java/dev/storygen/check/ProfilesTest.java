package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.Profile;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {

  private static final Path DATA = Path.of("src/main/resources/dev/storygen/check/profiles");

  @TempDir Path folder;

  static List<Profile> builtIn() {
    return Profiles.builtIn();
  }

  @Test
  void eachDataFileIsAProfile() throws IOException {
    try (Stream<Path> files = Files.list(DATA)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Profiles.NAMES.stream().map(name -> name + ".yaml").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void eachValueHasASourceAndEachProfileAPurposeAndADate(Profile profile) {
    assertThat(profile.purpose()).isNotEmpty();
    assertThat(profile.date()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(profile.checks())
        .allSatisfy(it -> assertThat(profile.sourceOf(it)).as(it.toString()).isNotEmpty())
        .allSatisfy(it -> assertThat(it.source()).isEqualTo("profile " + profile.name()));
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void aGateAcceptsEachProfile(Profile profile) {
    assertThat(QualityGate.load(withProfile(profile)).checkNames()).isNotEmpty();
  }

  @Test
  void theDefaultChangesNothing() {
    assertThat(ProfileChange.of(profile(Profiles.DEFAULT), QualityGate.available())).isEmpty();
  }

  @Test
  void strictHasNoWarnings() {
    List<CheckSetting> strict = profile("strict").checks();

    assertThat(QualityGate.available())
        .allSatisfy(
            check ->
                assertThat(ConfiguredCheck.of(check).with(strict).severity())
                    .as(check.name())
                    .isIn(Severity.ERROR, Severity.OFF));
  }

  @Test
  void aFileOfTheProjectExtendsOthersAndHoldsOverThem() throws IOException {
    write("quality/base.yaml", "extends: shorts\nchecks: {video-duration: {maximum: 60}}");
    write("team.yaml", "extends: quality/base.yaml\nchecks: {loudness: {minimum: -15}}");
    Profile team = profile("team.yaml");

    assertThat(team.name()).isEqualTo("team.yaml");
    assertThat(ProfileChange.of(team, QualityGate.available()))
        .contains(
            new ProfileChange(
                "team.yaml",
                "video-duration",
                "maximum",
                "maximum 43200 s",
                "maximum 60 s",
                "YouTube Help, uploads of at most 180 s that are square or taller are Shorts since"
                    + " 2024-10-15 (read in a copy)"))
        .anySatisfy(it -> assertThat(it.after()).isEqualTo("minimum -15 LUFS"))
        .anySatisfy(it -> assertThat(it.after()).isEqualTo("maximum -12 LUFS"));
    assertThat(team.checks().stream().map(CheckSetting::source).distinct())
        .containsExactly(
            "profile shorts", "profile quality/base.yaml line 2", "profile team.yaml line 2");
  }

  @Test
  void whatIsRequiredIsInherited() throws IOException {
    write("a.yaml", "extends: podcast");
    write("b.yaml", "extends: podcast\nrequire: [voiceover, script]");

    assertThat(profile("a.yaml").require()).containsExactly("voiceover");
    assertThat(profile("b.yaml").require()).containsExactly("voiceover", "script");
  }

  @Test
  void aProfileThatIsNotThereIsNamed() throws IOException {
    write("team.yaml", "# ours\nextends: short");

    assertThatThrownBy(() -> profile("tictok"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "storygen.profile: there is no profile 'tictok', but expected one of default, narration,"
                + " shorts, tiktok, reels, audiobook, podcast, broadcast, strict, or a file that"
                + " ends in .yaml. Did you mean 'tiktok'?");
    assertThatThrownBy(() -> profile("team.yaml"))
        .hasMessageStartingWith("team.yaml line 2: there is no profile 'short', but expected one")
        .hasMessageEndingWith("Did you mean 'shorts'?");
    assertThatThrownBy(() -> profile("none.yml"))
        .hasMessage(
            "storygen.profile: there is no profile 'none.yml': looked for none.yml. Correct the"
                + " path or write the file.");
  }

  @Test
  void aCycleIsNamed() throws IOException {
    write("a.yaml", "extends: sub/b.yaml");
    write("sub/b.yaml", "for: x\nextends: ../a.yaml");
    write("self.yaml", "extends: self.yaml");

    assertThatThrownBy(() -> profile("a.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sub/b.yaml line 2: extends is '../a.yaml', which extends this file again: a.yaml >"
                + " sub/b.yaml > a.yaml. Remove one extends.");
    assertThatThrownBy(() -> profile("self.yaml"))
        .hasMessageStartingWith("self.yaml line 1: extends is 'self.yaml'");
  }

  @Test
  void aWrongSettingIsNamedWithItsFileAndLine() throws IOException {
    assertRejected(
        "loudnes: -20",
        "Unknown check 'loudnes' in team.yaml line 2. Did you mean 'loudness'? There are: ");
    assertRejected(
        "loudness: {minimun: -20}",
        "team.yaml line 2: Unknown setting 'minimun' of <checks><loudness>. Did you mean 'minimum'?"
            + " There are: minimum, maximum, videoMinimum, videoMaximum, severity.");
    assertRejected(
        "silence: {level: 7}",
        "team.yaml line 2: <checks><silence><level> is '7', but expected a plain number of dBFS"
            + " from -100 to 0, as -60.");
    assertRejected(
        "loudness: {severity: fatal}",
        "team.yaml line 2: <checks><loudness><severity> is 'fatal', but expected error, warning,"
            + " info, off.");
    assertRejected(
        "video-size: {maximum: 1e999999999}",
        "team.yaml line 2: <checks><video-size><maximum> is '1e999999999', but expected a plain"
            + " number of bytes that is not negative, as 100000000000.");
  }

  private void assertRejected(String checks, String message) throws IOException {
    write("team.yaml", "checks:\n  " + checks);

    assertThatThrownBy(() -> QualityGate.load(withProfile(profile("team.yaml"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static GateSettings withProfile(Profile profile) {
    return new GateSettings(null, null, null, null, null, null, null, null, profile.checks());
  }

  private Profile profile(String written) {
    return new Profiles(file -> folder.relativize(file).toString().replace('\\', '/'))
        .resolve(written, folder, "storygen.profile");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
