package dev.storygen.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What results of providers depend on, by the names that users know. */
class ProviderInputsTest {

  private static final String KEY = "sk-secret-7d0b3c99";

  @TempDir private Path sources;

  private <P extends Provider> ConfiguredProvider<P> configured(
      Class<P> kind, String element, Map<String, String> settings) {
    Map<String, String> variables =
        Map.of("OPENAI_API_KEY", KEY, "OTHER_KEY", KEY, "ELEVENLABS_API_KEY", KEY);
    return new ProviderResolver(
            Map.of(element, settings),
            ResilienceSettings.defaults(),
            new Options.Environment(variables, sources, sources))
        .resolve(kind);
  }

  private ConfiguredProvider<SpeechSynthesizer> voice(Map<String, String> settings) {
    return configured(SpeechSynthesizer.class, "voice", settings);
  }

  private static StoryIdea idea(String tone) {
    return new StoryIdea(
        "The Last Light",
        Gender.MALE,
        Map.of(BriefKey.TONE, tone),
        Map.of(BriefKey.LOCATIONS, List.of("the gallery")),
        Optional.empty(),
        360);
  }

  @Test
  void settingsThatAProviderReadHaveTheNamesOfElements() {
    assertThat(voice(Map.of("name", "openai", "voice", " onyx\n", "speed", "1.5")).inputs())
        .isEqualTo(
            Map.of(
                "<providers><voice><name>", "openai",
                "<providers><voice><voice>", "onyx",
                "<providers><voice><speed>", "1.5",
                "version of openai", "1"));
  }

  @Test
  void keysPoliciesAndLengthsOfTextsChangeNoResult() {
    Map<String, String> plain = voice(Map.of("name", "openai", "voice", "onyx")).inputs();
    Map<String, String> more =
        Map.of(
            "name", "openai",
            "voice", "onyx",
            "keyVariable", "OTHER_KEY",
            "longestText", "500",
            "maxRetries", "9",
            "instructions", " ");

    assertThat(voice(more).inputs()).isEqualTo(plain);
    assertThat(voice(more).inputs().toString()).doesNotContain(KEY, "OTHER_KEY");
  }

  @Test
  void aProviderMakesTheSameAsAFallback() {
    ConfiguredProvider<SpeechSynthesizer> first =
        voice(
            Map.of(
                "name", "elevenlabs",
                "voice", "fern",
                "fallback", "openai",
                "fallback.voice", "onyx"));

    assertThat(first.fallback().orElseThrow().inputs())
        .isEqualTo(voice(Map.of("name", "openai", "voice", "onyx")).inputs());
  }

  @Test
  void aScriptDependsOnKeysOfTheBriefAndOnThePromptWhereverItLies() throws IOException {
    Map<String, Object> bundled = scriptInputs("dark");
    assertThat(bundled)
        .containsEntry("tone", "dark")
        .containsEntry("locations", "the gallery")
        .containsEntry("narratorGender", Gender.MALE)
        .containsEntry("words", 360)
        .containsKeys("title", "language", "prompts/script.md, system", "prompts/script.md, user")
        .doesNotContainKeys("details", "narrator");

    Files.createDirectories(sources.resolve("prompts"));
    Files.writeString(
        sources.resolve("prompts/script.md"), "# System\nWrite.\n# User\nAbout {{theme}}.\n");
    assertThat(scriptInputs("dark"))
        .isEqualTo(scriptInputs("light"))
        .containsOnlyKeys(
            "theme", "title", "words", "prompts/script.md, system", "prompts/script.md, user")
        .doesNotContainValue(sources.toString());
  }

  private Map<String, Object> scriptInputs(String tone) {
    return configured(StoryWriter.class, "text", Map.of("name", "openai"))
        .provider()
        .scriptInputs(new ScriptRequest("lamp", idea(tone), Locale.UK));
  }

  @Test
  void anImageDependsOnKeysOfTheBriefAndOnItsScene() {
    ImageGenerator images =
        configured(ImageGenerator.class, "images", Map.of("name", "openai")).provider();

    assertThat(images.inputs(ImageContext.of(idea("dark")), "She left."))
        .containsEntry("tone", "dark")
        .containsEntry("scene", "She left.")
        .containsKey("prompts/image.md")
        .doesNotContainKeys("details", "narrator");
  }
}
