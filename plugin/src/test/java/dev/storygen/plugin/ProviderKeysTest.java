package dev.storygen.plugin;

import static dev.storygen.plugin.ProvidersFixture.END;
import static dev.storygen.plugin.ProvidersFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MojoTest(realRepositorySession = true)
class ProviderKeysTest {

  private final ProvidersFixture fixture = new ProvidersFixture();

  @Test
  @InjectMojo(
      goal = "generate",
      pom = START + "<providers><text><apiKey>sk-secret</apiKey></text></providers>" + END)
  void aKeyInThePomIsRefusedAndNotRepeated(GenerateMojo mojo) {
    fixture.assertRefused(mojo, misplaced("<providers><text><apiKey>"));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><voice><fallback><xi-api-key>sk-secret</xi-api-key></fallback></voice>"
              + "</providers>"
              + END)
  void aKeyInANestedElementIsRefused(GenerateMojo mojo) {
    fixture.assertRefused(mojo, misplaced("<providers><voice><fallback><xi-api-key>"));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><text><baseUrl>https://me:sk-secret@example.com/v1</baseUrl></text>"
              + "</providers>"
              + END)
  void aPasswordInAnAddressIsRefused(GenerateMojo mojo) {
    fixture.assertRefused(mojo, misplaced("<providers><text><baseUrl>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "storygen.text.key",
        "storygen.voice.API_KEY",
        "storygen.images.headers.Authorization",
        "storygen.text.fallback.access-token",
        "storygen.openai.password",
        "storygen.resilience.secret",
      })
  @InjectMojo(goal = "generate")
  void aKeyOnTheCommandLineIsRefused(String property, GenerateMojo mojo) {
    fixture.commandLine.setProperty(property, "sk-secret");

    fixture.assertRefused(mojo, misplaced(property));
  }

  @Test
  @InjectMojo(goal = "generate")
  void settingsNamedAfterKeysAndTokensAreAllowed(GenerateMojo mojo) {
    fixture.commandLine.setProperty("storygen.text.keyVariable", "MY_KEY");
    fixture.commandLine.setProperty("storygen.text.maxTokens", "400");
    fixture.commandLine.setProperty("storygen.budget.tokens", "1000");

    assertThat(fixture.providers(mojo).get("text"))
        .isEqualTo(Map.of("keyVariable", "MY_KEY", "maxTokens", "400"));
  }

  private static String misplaced(String setting) {
    return setting
        + " holds a key or a password, but neither the POM nor the command line is the place for"
        + " one. Put it into settings.xml, as <password> of a <server>, and name the server's id"
        + " with <serverId>; or into an environment variable, and name that with <keyVariable>.";
  }
}
