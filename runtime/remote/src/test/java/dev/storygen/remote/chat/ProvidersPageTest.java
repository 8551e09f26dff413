package dev.storygen.remote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storygen.model.BriefKey;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.remote.completion.ScriptValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/providers.md} lists each setting and default of this module's providers. */
class ProvidersPageTest {

  private static final Path DOCS = Path.of("../../docs");

  private static final Map<String, Class<? extends Provider>> KINDS =
      new TreeMap<>(
          Map.of(
              "Text", StoryWriter.class,
              "Voice", SpeechSynthesizer.class,
              "Transcription", SpeechAligner.class,
              "Images", ImageGenerator.class));

  /** Required settings, which the tests do not vary. */
  private static final Map<String, Map<String, String>> REQUIRED =
      Map.of("elevenlabs", Map.of("femaleVoice", "hers", "maleVoice", "his"));

  private static final Pattern ROW =
      Pattern.compile("^\\| `([\\w.]+)` \\|(.*?)\\|.*\\|$", Pattern.MULTILINE);

  @TempDir Path folder;

  /** A provider of this module by its element and name. */
  record DocumentedProvider(String part, String name) {

    Provider configured(Map<String, String> settings) {
      Map<String, String> all = new TreeMap<>(REQUIRED.getOrDefault(name, Map.of()));
      all.putAll(settings);
      Provider provider = ProviderLoader.named(KINDS.get(part), name);
      provider.configure(options(all));
      return provider;
    }

    /** All settings of the provider, from the message about an unknown one. */
    List<String> settings() {
      Map<String, String> all = new TreeMap<>(REQUIRED.getOrDefault(name, Map.of()));
      all.put("nonsense", "1");
      Options options = options(all);
      ProviderLoader.named(KINDS.get(part), name).configure(options);
      String refusal =
          catchThrowableOfType(IllegalArgumentException.class, options::rejectUnknown).getMessage();
      return List.of(refusal.replaceFirst(".* There are: (.*)\\.$", "$1").split(", "));
    }

    private static Options options(Map<String, String> settings) {
      return new Options(List.of("providers", "part"), settings, environment(Path.of("none")));
    }

    /** Defaults on the page, by setting. */
    Map<String, String> rows() throws IOException {
      Map<String, String> rows = new LinkedHashMap<>();
      Matcher row = ROW.matcher(section("## " + part + ": `" + name + "`"));
      while (row.find()) {
        rows.put(row.group(1), row.group(2).strip());
      }
      return rows;
    }
  }

  static Stream<DocumentedProvider> providers() {
    return KINDS.entrySet().stream()
        .flatMap(
            kind ->
                ServiceLoader.load(kind.getValue()).stream()
                    .filter(one -> one.type().getPackageName().startsWith("dev.storygen.remote."))
                    .map(one -> new DocumentedProvider(kind.getKey(), one.get().name())));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void thePageHasEachSettingOfEachProviderAndNoOther(DocumentedProvider provider)
      throws IOException {
    assertThat(provider.rows().keySet()).containsExactlyInAnyOrderElementsOf(provider.settings());
  }

  @ParameterizedTest
  @MethodSource("providers")
  void theDefaultsOnThePageAreTheDefaults(DocumentedProvider provider) throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    provider
        .rows()
        .forEach(
            (setting, value) -> {
              if (value.matches("`[^`]+`")) {
                defaults.put(setting, value.replace("`", ""));
              }
            });

    assertThat(defaults).isNotEmpty();
    assertThat(provider.configured(defaults))
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(ChatEndpoint.RequestFactory.class)
        .withEqualsForType(
            (first, second) -> first.pattern().equals(second.pattern()), Pattern.class)
        .isEqualTo(provider.configured(Map.of()));
  }

  @Test
  void thePageHasTheComputedDefaults() throws IOException {
    ChatSettings chat = ChatSettings.of(DocumentedProvider.options(Map.of()), "any");
    String tokens =
        "%d, plus %d per requested word; at most %d"
            .formatted(
                chat.maxTokensFor(0),
                chat.maxTokensFor(1) - chat.maxTokensFor(0),
                chat.maxTokensFor(1_000_000));

    assertThat(section("## Text: `openai`")).contains("| `maxTokens` | " + tokens + " |");
    assertThat(section("## Text: `anthropic`")).contains("| `maxTokens` | " + tokens + " |");
    ScriptValidator script = ScriptValidator.forScript(360);
    ScriptValidator revision = ScriptValidator.forRevision(360);
    assertThat(page().replaceAll("\\s+", " "))
        .contains(
            "a script of less than %d %% or more than %d %% of the brief's"
                .formatted(script.minPercent(), script.maxPercent()))
        .contains(
            "a revision of less than %d %% or more than %d %% of the script"
                .formatted(revision.minPercent(), revision.maxPercent()));
  }

  @Test
  void thePageHasThePlaceholdersOfEachPrompt() throws IOException {
    String section = section("## Prompts");

    List<String> details = BriefKey.details().stream().map(BriefKey::label).toList();
    assertThat(section).contains("from `tone` to `potential`");
    assertThat(details).startsWith("tone").endsWith("potential");
    assertThat(placeholders(section, "script.md"))
        .containsExactlyInAnyOrderElementsOf(
            PromptValues.SCRIPT_PLACEHOLDERS.stream()
                .filter(
                    one -> !details.contains(one) || one.equals("tone") || one.equals("potential"))
                .toList());
    assertThat(placeholders(section, "revise.md"))
        .containsExactlyInAnyOrderElementsOf(
            PromptValues.REVISE_PLACEHOLDERS.stream()
                .filter(one -> !PromptValues.SCRIPT_PLACEHOLDERS.contains(one))
                .toList());
    assertThat(placeholders(section, "ideas.md"))
        .containsExactlyInAnyOrderElementsOf(PromptValues.IDEAS_PLACEHOLDERS);
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    Files.writeString(prompts.resolve("image.md"), "{{nonsense}}");
    Options options = new Options(List.of("images"), Map.of(), environment(folder));
    assertThatThrownBy(
            () -> ProviderLoader.named(ImageGenerator.class, "openai").configure(options))
        .hasMessageEndingWith(
            " There are: " + String.join(", ", placeholders(section, "image.md")) + ".");
  }

  @Test
  void thePromptOnThePageIsValid() throws IOException {
    Matcher example =
        Pattern.compile("```markdown\n(.*?)```", Pattern.DOTALL).matcher(section("## Prompts"));

    assertThat(example.find()).isTrue();
    assertThat(new ChatPrompt("script.md", example.group(1), PromptValues.SCRIPT_PLACEHOLDERS))
        .isNotNull();
  }

  private static Options.Environment environment(Path sources) {
    return new Options.Environment(
        Map.of(
            "OPENAI_API_KEY", "1",
            "ANTHROPIC_API_KEY", "2",
            "ELEVENLABS_API_KEY", "3",
            "PEXELS_API_KEY", "4",
            "PIXABAY_API_KEY", "5"),
        sources,
        sources);
  }

  private static List<String> placeholders(String section, String file) {
    Matcher row =
        Pattern.compile("^\\| `" + file + "` \\| .*? \\| (.*) \\|$", Pattern.MULTILINE)
            .matcher(section);
    assertThat(row.find()).as(file).isTrue();
    return Arrays.stream(row.group(1).split("`")).filter(part -> part.matches("\\w+")).toList();
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("providers.md"));
  }

  private static String section(String heading) throws IOException {
    String page = page();
    int start = page.indexOf(heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int end = page.indexOf("\n## ", start);
    return page.substring(start, end < 0 ? page.length() : end);
  }
}
