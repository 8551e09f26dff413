package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

@MojoTest
class ExplainMojoTest {

  private final RecordingLog log = new RecordingLog();

  @Test
  @InjectMojo(goal = "explain")
  @MojoParameter(name = "check", value = "true-peak")
  void thePageOfACheckIsPrinted(ExplainMojo mojo) throws Exception {
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines())
        .startsWith("INFO true-peak", "INFO =========")
        .contains("INFO Profiles", "INFO Severity: error.")
        .anyMatch(line -> line.startsWith("INFO   maximum       broadcast  maximum -1 dBTP"));
  }

  @Test
  @InjectMojo(goal = "explain")
  @MojoParameter(name = "check", value = "truepeak")
  void aCheckThatThereIsNotIsNamed(ExplainMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessageStartingWith(
            "Unknown check 'truepeak' in storygen.check. Did you mean 'true-peak'? There are: ");
  }

  @Test
  @InjectMojo(goal = "explain")
  void withoutACheckItSaysWhichThereAre(ExplainMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessageStartingWith(
            "storygen.check is not set, but expected the name of a check, as"
                + " -Dstorygen.check=loudness. There are: alignment-accuracy, ");
  }
}
