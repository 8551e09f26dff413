package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.FakeService;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final StoryBrief BRIEF = StoryBrief.titled("lighthouse", "The Lighthouse");

  @TempDir private Path folder;
  private final FakeProviders providers = new FakeProviders();
  private final List<Event> events = new ArrayList<>();

  @Test
  void aStoryHasItsArtefactsAndNoOtherFiles() throws Exception {
    assertThat(produce(false)).isTrue();

    assertThat(names())
        .containsExactly(
            "manifest.json",
            "narration.txt",
            "script.txt",
            "subtitles.ass",
            "subtitles.srt",
            "subtitles.vtt",
            "thumbnail.png",
            "video.mp4",
            "voiceover.mp3",
            "words.json");
    assertThat(folder.resolve("script.txt")).hasContent("In 1914 she left. Nobody asked.");
    assertThat(folder.resolve("narration.txt"))
        .hasContent("In nineteen fourteen she left. Nobody asked.");
  }

  @Test
  void captionsHaveTheScriptsSpellingAndTheMastersTimes() throws Exception {
    produce(false);

    assertThat(folder.resolve("subtitles.srt"))
        .hasContent(
            """
            1
            00:00:00,500 --> 00:00:05,500
            In 1914 she left.

            2
            00:00:05,500 --> 00:00:07,500
            Nobody asked.

            """);
    assertThat(Files.readString(folder.resolve("words.json")))
        .contains("\"word\" : \"1914\"", "\"spoken\" : \"nineteen fourteen\"");
  }

  @Test
  void everyOperationIsEmittedWithItsStageAndMetrics() {
    produce(false);

    assertThat(operations())
        .extracting(OperationFinished::stage, OperationFinished::operation)
        .containsExactly(
            tuple("script", "writing"),
            tuple("revise", "revision"),
            tuple("voice", "synthesis"),
            tuple("voice", "normalisation"),
            tuple("subtitles", "captioning"),
            tuple("video", "rendering"));
    assertThat(operations()).allMatch(OperationFinished::success);
    assertThat(operations().get(1).metrics())
        .contains(
            entry("originalCharacters", 31), entry("revisedCharacters", 44), entry("words", 7));
    assertThat(events).last().isEqualTo(new StoryFinished(CLOCK.instant(), "lighthouse", true));
  }

  @Test
  void theAlignerRunsIfTheVoiceReturnsNoTimes() {
    providers.timed = false;

    produce(false);

    assertThat(operations())
        .filteredOn(operation -> operation.stage().equals("voice"))
        .extracting(OperationFinished::operation)
        .containsExactly("transcription", "synthesis", "alignment", "normalisation");
    assertThat(operations().get(4).metrics())
        .containsOnly(entry("alignmentAccuracy", 0.8571), entry("wordErrorRate", 0.1429));
  }

  @Test
  void theAlignerCanBeComparedWithTheVoice() {
    produce(true);

    assertThat((double) operations().get(4).metrics().get("meanDifferenceSeconds"))
        .isBetween(0.09, 0.11);
  }

  @Test
  void aFailedStageFailsItsStory() throws Exception {
    providers.renderingFails = true;

    assertThat(produce(false)).isFalse();

    assertThat(only(StageFailed.class))
        .extracting(StageFailed::stage, StageFailed::error)
        .containsExactly(tuple("video", "no space left on device"));
    assertThat(only(StageFailed.class).get(0).stackTrace()).contains("FakeProviders.render");
    assertThat(names()).doesNotContain("video.mp4", "thumbnail.png").contains("voiceover.mp3");
    assertThat(names()).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void aTransientFailureIsRetriedAndCounted() {
    providers.voiceFailures.add(new TransientException("the service is busy", null));

    assertThat(produce(false)).isTrue();

    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::operation, RetryScheduled::error)
        .containsExactly(tuple("synthesis", "the service is busy"));
    assertThat(operations().get(2).attempts()).isEqualTo(2);
  }

  @Test
  void theFallbackIsUsedAndEmitted() throws Exception {
    FakeProviders second = new FakeProviders();
    providers.voiceFallback = second;
    for (int i = 0; i < 4; i++) {
      providers.voiceFailures.add(new TransientException("answered 503", null));
    }

    assertThat(produce(false)).isTrue();

    assertThat(only(FallbackTaken.class))
        .containsExactly(
            new FallbackTaken(
                CLOCK.instant(),
                "lighthouse",
                "voice",
                "synthesis",
                "fake",
                "second",
                "answered 503"));
    assertThat(operations().get(2).provider()).isEqualTo("second");
    assertThat(operations().get(2).success()).isTrue();
  }

  @Test
  void twoProvidersOfOneNameAreNamedWithTheirDescriptions() throws Exception {
    ConfiguredProvider<FakeService> small = FakeService.configured("small.example.com", Map.of());
    ConfiguredProvider<FakeService> large = FakeService.configured("large.example.com", Map.of());

    assertThat(small.nameBeside(large)).isEqualTo("fake (at small.example.com)");
    assertThat(large.nameBeside(small)).isEqualTo("fake (at large.example.com)");
  }

  @Test
  void aPermanentFailureDoesNotUseTheFallback() throws Exception {
    providers.voiceFallback = new FakeProviders();
    providers.voiceFailures.add(new IOException("the key is refused"));

    assertThat(produce(false)).isFalse();

    assertThat(only(FallbackTaken.class)).isEmpty();
    assertThat(only(StageFailed.class))
        .extracting(StageFailed::error)
        .containsExactly("the key is refused");
  }

  @Test
  void anUnexpectedFailureIsNamedByItsType() {
    providers.voiceFailures.add(new NullPointerException("phone"));

    produce(false);

    assertThat(only(StageFailed.class))
        .extracting(StageFailed::error)
        .containsExactly("java.lang.NullPointerException: phone");
  }

  @Test
  void artefactsOfAnEarlierRunAreDeleted() throws Exception {
    produce(false);
    providers.voiceFailures.add(new IOException("no voice today"));

    produce(false);

    assertThat(names()).containsExactly("manifest.json", "narration.txt", "script.txt");
  }

  private boolean produce(boolean alwaysAlign) {
    try (Pipeline pipeline =
        new Pipeline(
            providers.stageProviders(),
            new PipelineSettings(
                CaptionLook.defaults(),
                alwaysAlign,
                NarrationSettings.defaults(),
                SpeechLimits.defaults(),
                AudioTarget.defaults(),
                VideoFormat.vertical()),
            ResilienceSettings.defaults(),
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            CLOCK)) {
      return pipeline.produce(pipeline.nextPriority(), BRIEF, folder);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<OperationFinished> operations() {
    return only(OperationFinished.class);
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
