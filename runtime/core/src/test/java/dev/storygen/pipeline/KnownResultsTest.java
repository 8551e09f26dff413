package dev.storygen.pipeline;

import static dev.storygen.pipeline.PlannedProvider.local;
import static dev.storygen.pipeline.PlannedProvider.remote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.Rates;
import dev.storygen.model.Delivery;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ServicePolicy;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.VoiceCasting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a forecast knows of the cache. */
class KnownResultsTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final String SCRIPT = "One two three. Four five six.";

  @TempDir private Path folder;

  private final FakeProviders media = new FakeProviders();
  private final PlannedProvider writer = remote("chat");
  private final PlannedProvider voice = remote("eleven");
  private final PlannedProvider images = remote("brush");
  private final StoryIdea idea = StoryIdea.titled("Lamp");
  private Path file;

  @BeforeEach
  void makeAFile() throws IOException {
    voice.longestText = 15;
    file = Files.writeString(folder.resolve("made"), "sound");
  }

  private static <P extends Provider> ConfiguredProvider<P> configured(P provider) {
    return new ConfiguredProvider<>(
        provider,
        ServicePolicy.defaults(),
        Optional.empty(),
        Map.of("<providers><x><name>", provider.name()));
  }

  private ResultCache cache() {
    return new ResultCache(folder.resolve("cache"), CacheMode.ON, "b", CLOCK, warning -> {});
  }

  private <T> void keep(Provider provider, KeptWork<T> work, T result) throws IOException {
    try (ResultCache cache = cache()) {
      cache.store(work.with(configured(provider).inputs()), result);
    }
  }

  private Narration narration() {
    return media.normalize(new Script(SCRIPT), NarrationOptions.of(Locale.US));
  }

  private void keepPart(int number) throws IOException {
    Narration part = SpeechSynthesis.parts(voice, narration()).get(number - 1);
    keep(
        voice,
        SpeechSynthesis.kept(voice, part, VoiceCasting.of(idea.narratorGender()), Locale.US, file),
        List.of());
  }

  private StoryPlan plan(Optional<String> script, Stage... forced) {
    StageProviders providers =
        new StageProviders(
            configured((StoryWriter) writer),
            media,
            configured((SpeechSynthesizer) voice),
            media,
            configured((SpeechAligner) local("embedded")),
            Optional.of(configured((ImageGenerator) images)),
            media);
    KnownResults known = new KnownResults(cache(), Set.of(forced));
    return new StoryPlanner(
            providers,
            PipelineSettings.defaults(),
            Rates.none(),
            known,
            service -> Optional.empty())
        .plan(
            new StoryBrief(
                "lamp",
                idea,
                new Delivery(Locale.US, List.of(), true, Optional.empty()),
                script.map(Script::new)));
  }

  private static ForecastStep step(StoryPlan plan, String name) {
    return plan.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }

  private void keepTexts() throws IOException {
    ScriptRequest request = new ScriptRequest("lamp", idea, Locale.US);
    keep(writer, StageInputs.script(writer, request), new Script("Draft."));
    keep(writer, StageInputs.revision(writer, request, new Script("Draft.")), new Script(SCRIPT));
  }

  @Test
  void withoutAnyResultAllIsMade() {
    StoryPlan plan = plan(Optional.empty());

    assertThat(plan.steps()).allSatisfy(step -> assertThat(step.cached()).isNull());
    assertThat(step(plan, "script.writing").cost().calls()).isEqualTo(Estimate.exact(1));
  }

  @Test
  void keptTextsCostNothingAndSayWhatTheVoiceWillSay() throws IOException {
    keepTexts();

    StoryPlan plan = plan(Optional.empty());

    assertThat(step(plan, "script.writing").cached()).isTrue();
    assertThat(step(plan, "revise.revision").cached()).isTrue();
    assertThat(step(plan, "revise.revision").cost().tokens()).isEqualTo(Estimate.none());
    assertThat(step(plan, "voice.synthesis").cached()).isNull();
    assertThat(step(plan, "voice.synthesis").cost().calls()).isEqualTo(Estimate.exact(2));
    assertThat(step(plan, "voice.synthesis").cost().characters()).isEqualTo(Estimate.exact(29));
    assertThat(step(plan, "images.illustration").cost().images()).isEqualTo(Estimate.exact(1));
  }

  @Test
  void ofSeveralPartsThoseThatAreMissingCost() throws IOException {
    keepTexts();
    keepPart(2);
    ForecastStep synthesis = step(plan(Optional.empty()), "voice.synthesis");
    assertThat(synthesis.cached()).isNull();
    assertThat(synthesis.cost().calls()).isEqualTo(Estimate.exact(1));
    assertThat(synthesis.cost().characters()).isEqualTo(Estimate.exact(14));

    keepPart(1);
    assertThat(step(plan(Optional.empty()), "voice.synthesis").cached()).isTrue();
    assertThat(step(plan(Optional.empty(), Stage.VOICE), "voice.synthesis").cached()).isNull();
  }

  @Test
  void keptImagesCostNothing() throws IOException {
    keepTexts();
    ImageContext context = ImageContext.of(idea);
    String scene = SceneSplitter.of(narration()).get(0).text();
    keep(images, StageInputs.image(images, context, scene, 1, file), "");

    ForecastStep illustration = step(plan(Optional.empty()), "images.illustration");

    assertThat(illustration.cached()).isTrue();
    assertThat(illustration.cost().images()).isEqualTo(Estimate.none());
  }

  @Test
  void aRevisionThatIsToBeMadeLeavesTheRestUnknown() throws IOException {
    keepPart(1);
    keepPart(2);

    ForecastStep synthesis = step(plan(Optional.of(SCRIPT)), "voice.synthesis");

    assertThat(synthesis.cached()).isNull();
    assertThat(synthesis.cost().calls()).isEqualTo(Estimate.approximate(2));
  }

  @Test
  void aResultWithoutItsFileIsNotKept() throws IOException {
    keepTexts();
    keepPart(1);
    keepPart(2);
    try (Stream<Path> blobs = Files.walk(folder.resolve("cache/v1/blobs"))) {
      for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
        Files.delete(blob);
      }
    }

    assertThat(step(plan(Optional.empty()), "voice.synthesis").cost().calls())
        .isEqualTo(Estimate.exact(2));
  }
}
