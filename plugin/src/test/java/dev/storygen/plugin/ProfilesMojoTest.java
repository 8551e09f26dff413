package dev.storygen.plugin;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.check.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class ProfilesMojoTest {

  private final RecordingLog log = new RecordingLog();

  @TempDir private Path folder;

  @Test
  @InjectMojo(goal = "profiles")
  void eachProfileIsListedWithItsDatePurposeAndChanges(ProfilesMojo mojo) throws Exception {
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines())
        .contains(
            "INFO default (2026-11-27): any narrated video; each check's own values",
            "INFO   changes nothing",
            "INFO   true-peak: maximum -1 dBTP, videoMaximum maximum -1 dBTP");
    for (String name : Profiles.NAMES) {
      assertThat(log.lines()).anyMatch(line -> line.startsWith("INFO " + name + " ("));
    }
  }

  @Test
  @InjectMojo(goal = "profiles")
  @MojoParameter(name = "profile", value = "team.yaml")
  void aProfileOfTheProjectIsShownWithItsSources(ProfilesMojo mojo) throws Exception {
    Files.writeString(
        folder.resolve("team.yaml"),
        """
        for: us
        extends: podcast
        checks: {loudness: -17}
        sources: {loudness: our engineer}
        """);
    setVariableValueToObject(mojo, "baseDirectory", folder.toFile());
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines())
        .startsWith(
            "INFO team.yaml: us", "INFO   extends podcast", "INFO   requires only voiceover")
        .containsSequence(
            "INFO   loudness minimum: minimum -17 LUFS instead of minimum -31 LUFS",
            "INFO       our engineer");
  }

  @Test
  @InjectMojo(goal = "profiles")
  @MojoParameter(name = "profile", value = "none.yaml")
  void aFileThatIsNotThereIsNamed(ProfilesMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "baseDirectory", folder.toFile());

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage(
            "storygen.profile: there is no profile 'none.yaml': looked for none.yaml. Correct the"
                + " path or write the file.");
  }
}
