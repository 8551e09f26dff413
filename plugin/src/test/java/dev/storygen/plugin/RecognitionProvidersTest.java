package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import dev.storygen.worker.Task;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

/** What {@code verify} needs of providers, by what its checks ask for. */
@MojoTest(realRepositorySession = true)
class RecognitionProvidersTest {

  private static final String START =
      "<project><build><plugins><plugin><artifactId>storygen-maven-plugin</artifactId>"
          + "<configuration>";
  private static final String END = "</configuration></plugin></plugins></build></project>";
  private static final String SERVICE =
      "<providers><transcription><name>openai</name><baseUrl>http://127.0.0.1:1/v1</baseUrl>"
          + "<fallback>embedded</fallback></transcription></providers>";
  private static final String MATCH =
      "<checks><transcript-match><severity>error</severity></transcript-match></checks>";

  @Inject private MavenSession session;

  private final Properties commandLine = new Properties();

  @Test
  @InjectMojo(goal = "verify", pom = START + SERVICE + END)
  void aServiceThatNoCheckAsksForIsLeftOut(VerifyMojo mojo) {
    assertThat(task(mojo).providers()).isEqualTo(Task.ProviderChoice.embedded());
    assertThat(modules(mojo)).containsExactly("storygen-ffmpeg");
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + SERVICE + MATCH + END)
  void theServiceOfTheCheckHasNoFallbackThatIsToldTheScript(VerifyMojo mojo) {
    assertThat(task(mojo).providers().settings())
        .isEqualTo(
            Map.of("transcription", Map.of("name", "openai", "baseUrl", "http://127.0.0.1:1/v1")));
    assertThat(modules(mojo))
        .containsExactly("storygen-ffmpeg", "storygen-embedded", "storygen-remote");
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + MATCH + END)
  void theCheckNeedsAService(VerifyMojo mojo) {
    assertThatThrownBy(() -> task(mojo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The check transcript-match needs a service that recognises speech, but"
                + " <providers><transcription><name> is not set. Set it to openai, as generate has"
                + " it, or take the check out of <checks> and storygen.checks.");
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + MATCH + END)
  void theEmbeddedAlignerIsNoRecogniser(VerifyMojo mojo) {
    commandLine.setProperty("storygen.transcription", "embedded");

    assertThatThrownBy(() -> task(mojo))
        .hasMessageContaining("is embedded, which is told the script. Set it to openai");
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + MATCH + END)
  void aCheckThatIsLeftOutNeedsNothing(VerifyMojo mojo) {
    commandLine.setProperty("storygen.transcript-match.severity", "off");

    assertThat(modules(mojo)).containsExactly("storygen-ffmpeg");
  }

  @Test
  @InjectMojo(
      goal = "verify",
      pom =
          START
              + SERVICE
              + "<checks><alignment-accuracy><align>1</align></alignment-accuracy></checks>"
              + END)
  void theAlignerNeedsItsModuleAndNoService(VerifyMojo mojo) {
    assertThat(task(mojo).providers()).isEqualTo(Task.ProviderChoice.embedded());
    assertThat(modules(mojo)).containsExactly("storygen-ffmpeg", "storygen-embedded");
  }

  private Task.Verify task(VerifyMojo mojo) {
    return (Task.Verify) mojo.task(new GroupedProperties(new Properties(), commandLine));
  }

  private List<String> modules(VerifyMojo mojo) {
    when(session.getSettings()).thenReturn(new Settings());
    return mojo.setup(task(mojo)).artifactIds();
  }
}
