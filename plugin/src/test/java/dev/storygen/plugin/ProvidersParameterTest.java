package dev.storygen.plugin;

import static dev.storygen.plugin.ProvidersFixture.END;
import static dev.storygen.plugin.ProvidersFixture.OF_SERVICES;
import static dev.storygen.plugin.ProvidersFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.worker.Task;
import java.time.Instant;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class ProvidersParameterTest {

  @Inject private MavenSession session;

  private final ProvidersFixture fixture = new ProvidersFixture();

  @Test
  @InjectMojo(goal = "generate")
  void theEmbeddedProvidersAreTheDefault(GenerateMojo mojo) {
    assertThat(fixture.task(mojo).providers()).isEqualTo(Task.ProviderChoice.embedded());
    assertThat(fixture.task(mojo).concurrency()).isZero();
    assertThat(mojo.setup(fixture.task(mojo)).artifactIds())
        .containsExactly("storygen-ffmpeg", "storygen-embedded");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void elementsWithinHaveDottedKeys(GenerateMojo mojo) {
    assertThat(fixture.providers(mojo))
        .isEqualTo(
            Map.of(
                "text", Map.of("name", "openai", "model", "gpt-4o-mini"),
                "voice",
                    Map.of(
                        "name", "elevenlabs",
                        "voice", "George",
                        "voiceSettings.stability", "0.5",
                        "voiceSettings.style", "0",
                        "fallback.name", "openai",
                        "fallback.model", "tts-1")));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><voice><name>openai</name>"
              + "<baseUrl>http://127.0.0.1:${free.port}/v1</baseUrl><model>${nobody.set}</model>"
              + "</voice></providers>"
              + END)
  void valuesSetByAnotherGoalAreSubstituted(GenerateMojo mojo) {
    session.getUserProperties().setProperty("free.port", "4711");

    assertThat(fixture.providers(mojo).get("voice"))
        .containsEntry("baseUrl", "http://127.0.0.1:4711/v1")
        .containsEntry("model", "${nobody.set}");
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><text>openai</text><voice><name>elevenlabs</name>"
              + "<fallback>embedded</fallback></voice><images/></providers>"
              + END)
  void aNameAloneIsEnough(GenerateMojo mojo) {
    assertThat(fixture.providers(mojo))
        .isEqualTo(
            Map.of(
                "text", Map.of("name", "openai"),
                "voice", Map.of("name", "elevenlabs", "fallback.name", "embedded")));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom = START + "<providers><vioce><name>openai</name></vioce></providers>" + END)
  void anUnknownElementIsRefused(GenerateMojo mojo) {
    fixture.assertRefused(
        mojo,
        "<providers> has no element 'vioce'. Did you mean 'voice'?"
            + " There are: text, voice, transcription, images.");
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<resilience><maxRetries>5</maxRetries><baseDelay>1s</baseDelay></resilience>"
              + "<budget><tokens>1000</tokens></budget><concurrency>12</concurrency>"
              + END)
  void resilienceAndBudgetAreSentToTheWorker(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.resilience.maxRetries", "2");
    fixture.commandLine.setProperty("storygen.budget.images", "3");

    assertThat(fixture.task(mojo).providers())
        .isEqualTo(
            new Task.ProviderChoice(
                Map.of(),
                Map.of("maxRetries", "2", "baseDelay", "1s"),
                Map.of("tokens", "1000", "images", "3"),
                Map.of()));
    assertThat(fixture.task(mojo).concurrency()).isEqualTo(12);
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "concurrency", value = "-1")
  void aNegativeConcurrencyIsRefused(GenerateMojo mojo) {
    fixture.assertRefused(mojo, "storygen.concurrency is -1, but expected 1 or more, or 0.");
  }

  @Test
  @InjectMojo(goal = "generate")
  void usageOfEarlierGoalsIsSentToTheWorker(GenerateMojo mojo) {
    mojo.listener()
        .accept(
            new CallFinished(
                Instant.EPOCH,
                "dog",
                "script",
                "writing",
                "localhost/chat",
                1,
                true,
                false,
                null,
                Map.of("inputTokens", 70L)));

    assertThat(fixture.task(mojo).providers().spent()).isEqualTo(Map.of("inputTokens", 70L));
  }
}
