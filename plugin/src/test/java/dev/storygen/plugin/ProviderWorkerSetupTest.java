package dev.storygen.plugin;

import static dev.storygen.plugin.ProvidersFixture.OF_SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.storygen.engine.EngineModule;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class ProviderWorkerSetupTest {

  @Inject private MavenSession session;

  private final ProvidersFixture fixture = new ProvidersFixture();

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void servicesNeedTheRemoteModule(GenerateMojo mojo) {
    settings();

    assertThat(mojo.setup(fixture.task(mojo)).artifactIds())
        .containsExactly("storygen-ffmpeg", "storygen-embedded", "storygen-remote");
  }

  @Test
  @InjectMojo(goal = "generate")
  void aFallbackThatIsAServiceNeedsTheRemoteModule(GenerateMojo mojo) {
    settings();
    fixture.commandLine.setProperty("storygen.voice.fallback", "openai");

    assertThat(mojo.setup(fixture.task(mojo)).artifactIds()).contains("storygen-remote");
  }

  @Test
  @InjectMojo(goal = "generate")
  void anImageProviderAlwaysNeedsTheRemoteModule(GenerateMojo mojo) {
    settings();
    fixture.commandLine.setProperty("storygen.images", "embedded");

    assertThat(mojo.setup(fixture.task(mojo)).artifactIds()).contains("storygen-remote");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void keysAndProxiesOfTheSettingsAreTheWorkers(GenerateMojo mojo) {
    settings();
    fixture.commandLine.setProperty("storygen.text.serverId", "my-openai");

    WorkerSetup setup = mojo.setup(fixture.task(mojo));

    assertThat(setup.environment()).isEqualTo(Map.of("STORYGEN_KEY_my-openai", "sk-plain"));
    assertThat(setup.jvmArguments()).contains("-Dhttps.proxyHost=proxy.example.com");
  }

  @Test
  @InjectMojo(goal = "generate")
  void embeddedProvidersGetNeitherKeysNorProxies(GenerateMojo mojo) {
    settings();
    fixture.commandLine.setProperty("storygen.voice", "embedded");

    assertThat(mojo.setup(fixture.task(mojo)))
        .isEqualTo(
            new WorkerSetup(List.of("storygen-ffmpeg", "storygen-embedded"), List.of(), Map.of()));
  }

  @Test
  @InjectMojo(goal = "generate")
  void anEngineIsResolvedOnlyWhereItIsChosen(GenerateMojo mojo) {
    settings();
    assertThat(mojo.setup(fixture.task(mojo)).engine()).isNull();

    fixture.commandLine.setProperty("storygen.engine", "spark");
    fixture.commandLine.setProperty("storygen.engine.master", "spark://host:7077");

    WorkerSetup setup = mojo.setup(fixture.task(mojo));
    assertThat(setup.engine()).isEqualTo(EngineModule.SPARK);
    assertThat(setup.artifactIds()).containsExactly("storygen-ffmpeg", "storygen-embedded");
  }

  private void settings() {
    Server server = new Server();
    server.setId("my-openai");
    server.setPassword("sk-plain");
    Proxy proxy = new Proxy();
    proxy.setHost("proxy.example.com");
    Settings settings = new Settings();
    settings.addServer(server);
    settings.addProxy(proxy);
    when(session.getSettings()).thenReturn(settings);
  }
}
