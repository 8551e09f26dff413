package dev.storygen.pipeline;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Script;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds of one story with the same cache; tests change the settings between them. */
final class StoryBuilds {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  final FakeProviders providers = new FakeProviders();
  Map<CaptionSetting, String> captions = maxWords(3);
  AudioTarget audio = AudioTarget.defaults();
  CacheMode mode = CacheMode.ON;
  Set<Stage> forced = Set.of();
  String title = "The Lighthouse";
  String tone = "dark";
  String script = "In 1914 she left. Nobody asked.";

  private final Path folder;

  /**
   * No builds yet.
   *
   * @param folder of the cache and the story
   */
  StoryBuilds(Path folder) {
    this.folder = folder;
  }

  static Map<CaptionSetting, String> maxWords(int words) {
    return Map.of(CaptionSetting.MAX_WORDS, String.valueOf(words));
  }

  Path cache() {
    return folder.resolve("cache");
  }

  Path story() {
    return folder.resolve("story");
  }

  /** Produces the story in a build. */
  List<Event> produce(String build) throws Exception {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    try (ResultCache cache =
            new ResultCache(
                cache(),
                mode,
                build,
                "com.example:a",
                CLOCK,
                warning -> events.add(new RunWarning(CLOCK.instant(), warning)));
        Pipeline pipeline =
            new Pipeline(
                providers.stageProviders(),
                new PipelineSettings(
                    new CaptionLook(captions),
                    false,
                    NarrationSettings.defaults(),
                    SpeechLimits.defaults(),
                    audio,
                    VideoFormat.vertical()),
                ResilienceSettings.defaults(),
                1,
                ResumeState.none(),
                cache,
                forced,
                events::add,
                CLOCK)) {
      pipeline.produce(pipeline.nextPriority(), brief(), story());
    }
    return events;
  }

  private StoryBrief brief() {
    return new StoryBrief(
        "lighthouse",
        new StoryIdea(
            title, Gender.FEMALE, Map.of(BriefKey.TONE, tone), Map.of(), Optional.empty(), 200),
        Delivery.defaults(),
        Optional.of(new Script(script)));
  }

  /** The operations that ended. */
  static List<OperationFinished> operations(List<Event> events) {
    return events.stream()
        .filter(OperationFinished.class::isInstance)
        .map(OperationFinished.class::cast)
        .toList();
  }
}
