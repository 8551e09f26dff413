package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.when;

import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.history.Regression;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import dev.storygen.worker.Task;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
class RegressionParameterTest {

  private static final String START =
      "<project><build><plugins><plugin><artifactId>storygen-maven-plugin</artifactId>"
          + "<configuration><regression>";
  private static final String END =
      "</regression></configuration></plugin></plugins></build></project>";

  private static final List<ConsoleLine> REGRESSIONS =
      List.of(
          new ConsoleLine(LogLevel.INFO, "not judged"),
          new ConsoleLine(LogLevel.ERROR, "too slow"));

  @Inject private MavenSession session;

  private final Properties commandLine = new Properties();

  @BeforeEach
  void startMaven() {
    when(session.getExecutionRootDirectory()).thenReturn("");
  }

  @Test
  @InjectMojo(goal = "verify")
  void nothingIsComparedUnlessAsked(VerifyMojo mojo) {
    assertThat(mojo.regression(properties()).enabled()).isFalse();
  }

  @Test
  @InjectMojo(
      goal = "verify",
      pom = START + "<maxSlowdown>1.5</maxSlowdown><minSuccessRate/><runs>7</runs>" + END)
  void thePomAndTheCommandLineSayWhatIsTooMuch(VerifyMojo mojo) {
    commandLine.setProperty("storygen.regression.maxSlowdown", "2");

    Regression regression = mojo.regression(properties());

    assertThat(regression.maxSlowdown()).contains(2.0);
    assertThat(regression.minSuccessRate()).isEmpty();
    assertThat(regression.runs()).isEqualTo(7);
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + "<maxSlowdow>1.5</maxSlowdow>" + END)
  void anUnknownSettingIsRefusedBeforeAnyWork(VerifyMojo mojo) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mojo.task(properties()))
        .withMessage(
            "<regression> has no setting 'maxSlowdow'. Did you mean 'maxSlowdown'?"
                + " There are: maxSlowdown, minSuccessRate, runs.");
  }

  @Test
  @InjectMojo(goal = "verify")
  void whatItIsToldIsNoLimitOfACheck(VerifyMojo mojo) {
    commandLine.setProperty("storygen.regression.minSuccessRate", "95");

    Task.Verify task = (Task.Verify) mojo.task(properties());

    assertThat(task.settings().overrides()).isEmpty();
  }

  @Test
  @InjectMojo(goal = "verify")
  void aRegressionFailsTheBuild(VerifyMojo mojo) {
    assertThat(mojo.summary(passed(), REGRESSIONS)).containsAll(REGRESSIONS);
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> mojo.judge(passed(), REGRESSIONS))
        .withMessage("\ntoo slow");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "failOnViolation", value = "false")
  void itWarnsWhereViolationsMayBe(VerifyMojo mojo) throws Exception {
    mojo.judge(passed(), REGRESSIONS);

    assertThat(mojo.summary(passed(), REGRESSIONS))
        .contains(
            new ConsoleLine(LogLevel.INFO, "not judged"),
            new ConsoleLine(LogLevel.WARNING, "too slow"));
  }

  private GroupedProperties properties() {
    return new GroupedProperties(new Properties(), commandLine);
  }

  private static Metrics passed() {
    return MetricsFold.of(
        List.of(
            new CheckDone(
                Instant.EPOCH,
                new CheckOutcome(
                    "a",
                    "audio-size",
                    CheckStatus.PASSED,
                    Severity.ERROR,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    0))));
  }
}
