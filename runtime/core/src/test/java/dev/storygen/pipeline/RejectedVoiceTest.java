package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.ResilienceSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voice without times in which the aligner does not hear the script. */
class RejectedVoiceTest {

  private static final String UNHEARD =
      "fake did not say the script: the aligner recognised 0 of 6 words, and missed 6 in a row"
          + " ('In 1914 she left. Nobody asked.'). Expected at least 75 % of the words and at most 6"
          + " missing in a row. It recognised ''. If the voice is right, configure another aligner in"
          + " <transcription>, or change <minAlignment> or <voice><maxMissing>.";

  @TempDir private Path folder;
  private final List<Event> events = new ArrayList<>();
  private final FakeProviders providers = new FakeProviders();

  RejectedVoiceTest() {
    providers.timed = false;
  }

  @Test
  void itIsRetried() throws Exception {
    providers.deafCalls = 1;

    assertThat(produce()).isTrue();

    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::error)
        .containsExactly(UNHEARD);
    assertThat(only(OperationFinished.class))
        .filteredOn(operation -> operation.stage().equals("voice"))
        .extracting(OperationFinished::operation)
        .containsExactly(
            "transcription", "transcription", "synthesis", "alignment", "normalisation");
    assertThat(only(StageFailed.class)).isEmpty();
  }

  @Test
  void thenTheFallbackSpeaks() throws Exception {
    providers.deafCalls = 4;
    providers.voiceFallback = new FakeProviders();

    assertThat(produce()).isTrue();

    assertThat(only(FallbackTaken.class)).extracting(FallbackTaken::error).containsExactly(UNHEARD);
  }

  @Test
  void withoutAFallbackTheStageFailsOnce() throws Exception {
    providers.deafCalls = 4;

    assertThat(produce()).isFalse();

    assertThat(only(StageFailed.class)).extracting(StageFailed::error).containsExactly(UNHEARD);
  }

  private boolean produce() throws Exception {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    PipelineSettings settings = PipelineSettings.defaults();
    try (Pipeline pipeline =
        new Pipeline(
            providers.stageProviders(),
            settings,
            ResilienceSettings.defaults(),
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            clock)) {
      return pipeline.produce(
          pipeline.nextPriority(), StoryBrief.titled("lighthouse", "The Lighthouse"), folder);
    }
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
