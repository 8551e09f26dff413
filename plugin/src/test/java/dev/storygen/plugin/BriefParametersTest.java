package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.ForeignKeys;
import dev.storygen.worker.Task;
import java.io.File;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@MojoTest(realRepositorySession = true)
class BriefParametersTest {

  private final GroupedProperties properties =
      new GroupedProperties(new Properties(), new Properties());

  @Test
  @InjectMojo(goal = "generate")
  void byDefaultBriefsLieInsideAndHaveKeysOfBriefsOnly(GenerateMojo mojo) {
    BriefSource briefs = ((Task.Generate) mojo.task(properties)).briefs();

    assertThat(briefs.allowOutside()).isFalse();
    assertThat(briefs.foreignKeys()).isEqualTo(ForeignKeys.FAIL);
    assertThat(briefs.project()).startsWith(briefs.root());
    assertThat(briefs.folder()).endsWithRaw(Path.of("src/main/storygen"));
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "allowOutside", value = "true")
  @MojoParameter(name = "foreignKeys", value = "ignore")
  void bothCanBeAllowed(VerifyMojo mojo) {
    BriefSource briefs = ((Task.Verify) mojo.task(properties)).briefs();

    assertThat(briefs.allowOutside()).isTrue();
    assertThat(briefs.foreignKeys()).isEqualTo(ForeignKeys.IGNORE);
  }

  @Test
  @InjectMojo(goal = "doctor")
  @MojoParameter(name = "foreignKeys", value = "warn")
  void anotherValueIsRefused(DoctorMojo mojo) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mojo.task(properties))
        .withMessage("storygen.foreignKeys is 'warn', but expected fail or ignore.");
  }

  @Test
  void theRootIsThatOfTheBuildIfTheProjectIsWithinIt() {
    assertThat(root("/build/module", "/build")).isEqualTo(Path.of("/build"));
    assertThat(root("/build/module", "/elsewhere")).isEqualTo(Path.of("/build/module"));
    assertThat(root("/build-2", "/build")).isEqualTo(Path.of("/build-2"));
    assertThat(root("/build", null)).isEqualTo(Path.of("/build"));
  }

  private static Path root(String project, String build) {
    MavenSession session = Mockito.mock(MavenSession.class);
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setMultiModuleProjectDirectory(build == null ? null : new File(build));
    Mockito.when(session.getRequest()).thenReturn(request);
    return new ProjectFiles(null, session, new File(project)).root();
  }
}
