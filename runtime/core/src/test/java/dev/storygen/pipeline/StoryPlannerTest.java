package dev.storygen.pipeline;

import static dev.storygen.pipeline.PlannedProvider.local;
import static dev.storygen.pipeline.PlannedProvider.remote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.Rates;
import dev.storygen.forecast.Readiness;
import dev.storygen.model.Delivery;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ServicePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryPlannerTest {

  private static final String SCRIPT = "One two three. Four five six.";

  private PlannedProvider writer = local("embedded");
  private PlannedProvider voice = local("embedded");
  private PlannedProvider voiceFallback;
  private PlannedProvider aligner = local("embedded");
  private PlannedProvider images;
  private Rates rates = Rates.none();
  private Locale language = Locale.US;
  private final Map<String, String> unreachable = new HashMap<>();

  @Test
  void anEmbeddedStoryCallsNobody() {
    StoryPlan plan = plan(SCRIPT);

    assertThat(plan.reasons()).isEmpty();
    assertThat(names(plan))
        .containsExactly(
            "revise.revision embedded",
            "voice.synthesis embedded",
            "voice.normalisation fake",
            "video.rendering fake");
    assertThat(plan.steps())
        .allSatisfy(
            step -> {
              assertThat(step.service()).isNull();
              assertThat(step.cost().calls()).isEqualTo(Estimate.none());
              assertThat(step.cost().characters()).isEqualTo(Estimate.none());
            });
  }

  @Test
  void withoutHistoryNoTimeIsMadeUp() {
    StoryPlan plan = plan(SCRIPT);

    assertThat(plan.narrationSeconds()).isEqualTo(Estimate.unknown());
    assertThat(plan.steps())
        .allSatisfy(step -> assertThat(step.cost().seconds()).isEqualTo(Estimate.unknown()));
  }

  @Test
  void timesAreThoseOfTheSameProviderAndOperation() {
    rates =
        new Rates(
            Map.of("video.rendering fake", 2.0, "voice.synthesis other", 9.0),
            null,
            Map.of("embedded", 0.5),
            null);

    StoryPlan plan = plan(SCRIPT);

    assertThat(plan.narrationSeconds()).isEqualTo(Estimate.ofHistory(3.0));
    assertThat(step(plan, "video.rendering").cost().seconds()).isEqualTo(Estimate.ofHistory(6.0));
    assertThat(step(plan, "voice.synthesis").cost().seconds()).isEqualTo(Estimate.unknown());
  }

  @Test
  void theCharactersOfAScriptAreCountedAndTheCallsAreTheParts() {
    voice = remote("eleven");
    voice.longestText = 15;

    ForecastStep synthesis = step(plan(SCRIPT), "voice.synthesis");

    assertThat(synthesis.service()).isEqualTo("eleven.example/calls");
    assertThat(synthesis.cost().calls()).isEqualTo(Estimate.exact(2));
    assertThat(synthesis.cost().characters()).isEqualTo(Estimate.exact(29));
  }

  @Test
  void aVoiceOfAServiceIsTranscribedPartByPart() {
    voice = remote("eleven");
    voice.longestText = 15;
    aligner = remote("whisper");

    assertThat(step(plan(SCRIPT), "voice.transcription").cost().calls())
        .isEqualTo(Estimate.exact(2));
  }

  @Test
  void aWordThatTheVoiceDoesNotAcceptBlocksWithTheMessageOfTheStage() {
    voice = remote("eleven");
    voice.longestText = 4;

    assertThat(sentences(plan(SCRIPT)))
        .containsExactly(
            "BLOCKED the voice takes 4 characters in a call, but 'three.' alone has 6. Shorten it"
                + " in the script.");
  }

  @Test
  void tokensAreThoseOfEarlierStoriesOrAQuarterOfTheCharacters() {
    writer = remote("openai");
    assertThat(step(plan(null), "script.writing").cost().tokens())
        .isEqualTo(Estimate.approximate(360 * 6 / 4.0));
    assertThat(step(plan(null), "revise.revision").cost().tokens())
        .isEqualTo(Estimate.approximate(360 * 6 / 4.0 * 2));
    assertThat(step(plan(SCRIPT), "revise.revision").cost().tokens())
        .isEqualTo(Estimate.approximate(29 / 4.0 * 2));

    rates = new Rates(null, Map.of("script.writing openai", 1_500.0), null, 5.0);
    assertThat(step(plan(null), "script.writing").cost().tokens())
        .isEqualTo(Estimate.ofHistory(1_500.0));
  }

  @Test
  void aWriterThatDoesNotReviseIsNotCalledForIt() {
    writer = remote("openai");
    writer.revises = false;

    assertThat(step(plan(SCRIPT), "revise.revision").cost().calls()).isEqualTo(Estimate.none());
  }

  @Test
  void picturesAreOnePerScene() {
    images = remote("openai");

    ForecastStep known = step(plan(SCRIPT), "images.illustration");
    assertThat(known.cost().images()).isEqualTo(Estimate.exact(1));
    assertThat(known.cost().calls()).isEqualTo(Estimate.exact(1));
    assertThat(step(plan(null), "images.illustration").cost().images())
        .isEqualTo(Estimate.approximate(5));
  }

  @Test
  void aFallbackThatDoesWhatTheProviderCannotDegrades() {
    voice = local("embedded").ofEnglish();
    voiceFallback = remote("eleven");
    language = Locale.GERMANY;

    StoryPlan plan = plan(SCRIPT);

    assertThat(sentences(plan))
        .containsExactly(
            "DEGRADED voice by the fallback eleven instead of embedded: embedded is for English"
                + " only.");
    assertThat(step(plan, "voice.synthesis"))
        .extracting(ForecastStep::provider, ForecastStep::insteadOf, ForecastStep::fallback)
        .containsExactly("eleven", "embedded", null);
  }

  @Test
  void aServiceThatCannotBeReachedDegradesToTheFallback() {
    voice = remote("eleven");
    voiceFallback = local("embedded");
    unreachable.put("eleven.example", "cannot be reached");

    assertThat(sentences(plan(SCRIPT)))
        .containsExactly(
            "DEGRADED voice by the fallback embedded instead of eleven: eleven cannot be reached.");
  }

  @Test
  void aServiceThatCannotBeReachedBlocksWithoutAFallback() {
    voice = remote("eleven");
    unreachable.put("eleven.example", "cannot be reached");

    assertThat(sentences(plan(SCRIPT)))
        .containsExactly(
            "BLOCKED voice: eleven cannot be reached. Or name a <fallback> in <providers><voice>.");
  }

  @Test
  void anAlignerThatCannotBeReachedBlocksOnlyAVoiceWithoutTimes() {
    voice = remote("eleven");
    aligner = remote("whisper");
    unreachable.put("whisper.example", "cannot be reached");
    assertThat(plan(SCRIPT).reasons().get(0).state()).isEqualTo(Readiness.DEGRADED);

    voice.timed = false;
    assertThat(plan(SCRIPT).reasons().get(0).state()).isEqualTo(Readiness.BLOCKED);
  }

  @Test
  void aVoiceThatNoAlignerUnderstandsIsUnchecked() {
    voice = remote("eleven");
    aligner = local("embedded").ofEnglish();
    language = Locale.GERMANY;

    assertThat(sentences(plan(SCRIPT)))
        .containsExactly(
            "DEGRADED it is not checked whether the voice says the script: the aligner does not"
                + " support the language 'de-DE'. Configure one that does in <transcription>.");
  }

  private StoryPlan plan(String script) {
    FakeProviders media = new FakeProviders();
    StageProviders providers =
        new StageProviders(
            configured((StoryWriter) writer, null),
            media,
            configured((SpeechSynthesizer) voice, voiceFallback),
            media,
            configured((SpeechAligner) aligner, null),
            Optional.ofNullable(images).map(each -> configured((ImageGenerator) each, null)),
            media);
    return new StoryPlanner(
            providers, PipelineSettings.defaults(), rates, KnownResults.none(), this::obstacle)
        .plan(
            new StoryBrief(
                "lamp",
                StoryIdea.titled("Lamp"),
                new Delivery(language, List.of(), images != null, Optional.empty()),
                Optional.ofNullable(script).map(Script::new)));
  }

  private Optional<String> obstacle(Service service) {
    return Optional.ofNullable(unreachable.get(service.endpoint().getHost()));
  }

  private static <P extends Provider> ConfiguredProvider<P> configured(P provider, P fallback) {
    return new ConfiguredProvider<>(
        provider,
        ServicePolicy.defaults(),
        Optional.ofNullable(fallback).map(each -> configured(each, null)));
  }

  private static List<String> names(StoryPlan plan) {
    return plan.steps().stream().map(step -> step.name() + " " + step.provider()).toList();
  }

  private static ForecastStep step(StoryPlan plan, String name) {
    return plan.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> sentences(StoryPlan plan) {
    return plan.reasons().stream().map(each -> each.state() + " " + each.sentence()).toList();
  }
}
