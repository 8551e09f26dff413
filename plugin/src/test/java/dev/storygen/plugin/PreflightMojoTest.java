package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.worker.Task;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class PreflightMojoTest {

  private final GroupedProperties properties =
      new GroupedProperties(new Properties(), new Properties());

  @Test
  @InjectMojo(goal = "preflight")
  void theStagesAreSetUpAsByGenerate(PreflightMojo mojo) {
    Task.Preflight task = (Task.Preflight) mojo.task(properties);

    assertThat(task.settings()).isEqualTo(PipelineSettings.defaults());
    assertThat(task.connect()).isTrue();
    assertThat(task.offline()).isFalse();
    assertThat(task.output()).endsWithRaw(Path.of("target/storygen"));
  }

  @Test
  @InjectMojo(goal = "preflight")
  @MojoParameter(name = "align", value = "always")
  @MojoParameter(name = "connections", value = "false")
  void parametersOfGenerateApply(PreflightMojo mojo) {
    Task.Preflight task = (Task.Preflight) mojo.task(properties);

    assertThat(task.settings().alwaysAlign()).isTrue();
    assertThat(task.connect()).isFalse();
  }

  @Test
  @InjectMojo(goal = "doctor")
  @MojoParameter(name = "align", value = "always")
  void doctorJudgesBriefsByTheConfiguredStages(DoctorMojo mojo) {
    assertThat(((Task.Doctor) mojo.task(properties)).settings().alwaysAlign()).isTrue();
  }

  @Test
  @InjectMojo(goal = "preflight")
  @MojoParameter(name = "failOn", value = "warning")
  void anUnknownStateIsRefused(PreflightMojo mojo) {
    assertThatIllegalArgumentException()
        .isThrownBy(mojo::validate)
        .withMessage(
            "storygen.preflight.failOn is 'warning', but expected blocked, degraded or never.");
  }
}
