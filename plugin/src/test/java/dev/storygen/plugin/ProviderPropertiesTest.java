package dev.storygen.plugin;

import static dev.storygen.plugin.ProvidersFixture.END;
import static dev.storygen.plugin.ProvidersFixture.OF_SERVICES;
import static dev.storygen.plugin.ProvidersFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.worker.Task;
import java.util.Map;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MojoTest(realRepositorySession = true)
class ProviderPropertiesTest {

  private final ProvidersFixture fixture = new ProvidersFixture();

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void propertiesChangeSettings(GenerateMojo mojo) {
    fixture.pom.setProperty("storygen.text.model", "gpt-4o");
    fixture.pom.setProperty("storygen.text.temperature", "0.2");
    fixture.commandLine.setProperty("storygen.text.temperature", "0.9");
    fixture.commandLine.setProperty("storygen.text", "openai");
    fixture.commandLine.setProperty("storygen.voice.voiceSettings.stability", "0.4");
    fixture.commandLine.setProperty("storygen.voice.fallback.model", "tts-1-hd");

    assertThat(fixture.providers(mojo).get("text"))
        .isEqualTo(Map.of("name", "openai", "model", "gpt-4o", "temperature", "0.9"));
    assertThat(fixture.providers(mojo).get("voice"))
        .containsEntry("voice", "George")
        .containsEntry("voiceSettings.stability", "0.4")
        .containsEntry("fallback.model", "tts-1-hd");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void anotherProviderDropsTheSettingsOfThePom(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.voice", "openai");
    fixture.commandLine.setProperty("storygen.voice.voice", "alloy");
    fixture.commandLine.setProperty("storygen.text", "embedded");

    assertThat(fixture.providers(mojo))
        .isEqualTo(
            Map.of(
                "text", Map.of("name", "embedded"),
                "voice", Map.of("name", "openai", "voice", "alloy")));
  }

  @Test
  @InjectMojo(goal = "generate")
  void anotherProviderDropsThePropertiesOfThePom(GenerateMojo mojo) {
    fixture.pom.setProperty("storygen.voice", "elevenlabs");
    fixture.pom.setProperty("storygen.voice.model", "eleven_multilingual_v2");
    fixture.commandLine.setProperty("storygen.voice", "openai");

    assertThat(fixture.providers(mojo).get("voice")).isEqualTo(Map.of("name", "openai"));
  }

  @Test
  @InjectMojo(goal = "generate")
  void settingsWithoutAProviderApplyToTheChosenOne(GenerateMojo mojo) {
    fixture.pom.setProperty("storygen.text.model", "gpt-4o");
    fixture.commandLine.setProperty("storygen.text", "openai");

    assertThat(fixture.providers(mojo).get("text"))
        .isEqualTo(Map.of("name", "openai", "model", "gpt-4o"));
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void anotherFallbackDropsTheSettingsOfThePomsFallback(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.voice.fallback", "embedded");

    assertThat(fixture.providers(mojo).get("voice"))
        .containsEntry("name", "elevenlabs")
        .containsEntry("fallback.name", "embedded")
        .doesNotContainKey("fallback.model");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void anEmptyPropertyDoesNotChangeTheProvider(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.text", "");
    fixture.commandLine.setProperty("storygen.voice.fallback", " ");

    assertThat(fixture.providers(mojo).get("text")).containsEntry("name", "openai");
    assertThat(fixture.providers(mojo).get("voice")).containsEntry("fallback.name", "openai");
  }

  @Test
  @InjectMojo(goal = "generate", pom = START + "<voice><padding>0.5</padding></voice>" + END)
  void audioSettingsAndTheVoiceProviderShareAGroupOfProperties(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.voice", "openai");
    fixture.commandLine.setProperty("storygen.voice.model", "tts-1");
    fixture.commandLine.setProperty("storygen.voice.bitrate", "96");

    assertThat(fixture.task(mojo).settings().audio().bitrate()).isEqualTo(96);
    assertThat(fixture.task(mojo).settings().audio().padding()).isEqualTo(0.5);
    assertThat(fixture.providers(mojo).get("voice"))
        .isEqualTo(Map.of("name", "openai", "model", "tts-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "storygen.voices, 'There is no property ''storygen.voices''. Did you mean ''voice''?'",
    "storygen.txt.model, 'There is no property ''storygen.txt''. Did you mean ''text''?'",
    "storygen.budgets.tokens, 'There is no property ''storygen.budgets''. Did you mean ''budget''?'",
    "storygen.voice.bitRate,"
        + " 'There is no property ''storygen.voice.bitRate''. Did you mean ''bitrate''?'"
  })
  @InjectMojo(goal = "generate")
  void misspeltPropertiesAreRefused(String property, String message, GenerateMojo mojo) {
    fixture.commandLine.setProperty(property, "1");

    fixture.assertRefused(mojo, message);
  }

  @Test
  @InjectMojo(goal = "generate")
  void propertiesOfOtherGoalsAreIgnored(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.topic", "night trains");
    fixture.commandLine.setProperty("storygen.tone", "warm");
    fixture.commandLine.setProperty("storygen.theme", "trust");
    fixture.commandLine.setProperty("storygen.video-size.maximum", "9");
    fixture.commandLine.setProperty("storygen.doctor.connect", "true");

    assertThat(fixture.task(mojo).providers()).isEqualTo(Task.ProviderChoice.embedded());
  }
}
