package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.Delivery;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.Provider;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fallback that can do what the provider cannot does it from the start. */
class AbleFallbackTest {

  @TempDir private Path folder;
  private final FakeProviders able = new FakeProviders();
  private final PlannedProvider english = PlannedProvider.local("english").ofEnglish();
  private final List<Event> events = new ArrayList<>();

  @Test
  void writesAndSpeaksALanguageThatTheProviderDoesNot() throws Exception {
    assertThat(produce(brief("lamp", Locale.GERMANY, null))).isTrue();

    assertThat(Events.of(events, OperationFinished.class))
        .filteredOn(operation -> !operation.operation().equals("captioning"))
        .extracting(OperationFinished::provider)
        .containsOnly("fake");
  }

  @Test
  void isNamedOncePerReason() {
    assertThat(
            validation()
                .fallbacks(
                    List.of(
                        brief("a", Locale.GERMANY, "Eins."),
                        brief("b", Locale.GERMANY, "Zwei."),
                        brief("c", Locale.US, null),
                        brief("d", Locale.GERMANY, null))))
        .containsExactly(
            "d: text by the fallback fake instead of english: english is for English only.",
            "a and 2 other stories: voice by the fallback fake instead of english: english is for"
                + " English only.");
  }

  private boolean produce(StoryBrief brief) throws Exception {
    try (Pipeline pipeline =
        new Pipeline(
            providers(),
            PipelineSettings.defaults(),
            ResilienceSettings.defaults(),
            1,
            new ResumeState(List.of(), Map.of()),
            ResultCache.off(),
            Set.of(),
            events::add,
            Clock.systemUTC())) {
      return pipeline.produce(pipeline.nextPriority(), brief, folder);
    }
  }

  private BriefValidation validation() {
    return new BriefValidation(providers(), PipelineSettings.defaults());
  }

  private StageProviders providers() {
    return new StageProviders(
        configured((StoryWriter) english, able),
        able,
        configured((SpeechSynthesizer) english, able),
        able,
        configured((SpeechAligner) able, null),
        Optional.empty(),
        able);
  }

  private static <P extends Provider> ConfiguredProvider<P> configured(P provider, P fallback) {
    return new ConfiguredProvider<>(
        provider,
        ServicePolicy.defaults(),
        Optional.ofNullable(fallback).map(each -> configured(each, null)));
  }

  private static StoryBrief brief(String id, Locale language, String script) {
    return new StoryBrief(
        id,
        StoryIdea.titled("Lamp"),
        new Delivery(language, List.of(), false, Optional.empty()),
        Optional.ofNullable(script).map(Script::new));
  }
}
