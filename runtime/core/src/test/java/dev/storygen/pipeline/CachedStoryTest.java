package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
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
import dev.storygen.provider.TransientException;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story is made once: what did not change is not made again. */
class CachedStoryTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final FakeProviders providers = new FakeProviders();
  private List<Event> events = new ArrayList<>();
  private int captionWords = 3;
  private Map<CaptionSetting, String> captions = Map.of();
  private String build = "build-1";
  private Set<Stage> forced = Set.of();

  private static StoryBrief brief(String title, String tone) {
    return new StoryBrief(
        "lighthouse",
        new StoryIdea(
            title, Gender.FEMALE, Map.of(BriefKey.TONE, tone), Map.of(), Optional.empty(), 200),
        Delivery.defaults(),
        Optional.of(new Script("In 1914 she left. Nobody asked.")));
  }

  private static StoryBrief brief() {
    return brief("The Lighthouse", "dark");
  }

  /** Whether each operation was cached, by name. */
  private Map<String, Boolean> produce(StoryBrief brief) throws Exception {
    events = Collections.synchronizedList(new ArrayList<>());
    try (ResultCache cache =
            new ResultCache(folder.resolve("cache"), CacheMode.ON, build, CLOCK, this::warn);
        Pipeline pipeline =
            new Pipeline(
                providers.stageProviders(),
                new PipelineSettings(
                    captions.isEmpty()
                        ? new CaptionLook(
                            Map.of(CaptionSetting.MAX_WORDS, String.valueOf(captionWords)))
                        : new CaptionLook(captions),
                    false,
                    NarrationSettings.defaults(),
                    SpeechLimits.defaults(),
                    AudioTarget.defaults(),
                    VideoFormat.vertical()),
                ResilienceSettings.defaults(),
                1,
                ResumeState.none(),
                cache,
                forced,
                events::add,
                CLOCK)) {
      pipeline.produce(pipeline.nextPriority(), brief, folder.resolve("story"));
    }
    Map<String, Boolean> cached = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof OperationFinished operation) {
        cached.put(operation.operation(), operation.metrics().containsKey("cached"));
      }
    }
    return cached;
  }

  private void warn(String warning) {
    events.add(new RunWarning(CLOCK.instant(), warning));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("story"))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void theFirstRunMakesEverything() throws Exception {
    assertThat(produce(brief()))
        .containsOnly(
            Map.entry("writing", false),
            Map.entry("revision", false),
            Map.entry("synthesis", false),
            Map.entry("normalisation", false),
            Map.entry("captioning", false),
            Map.entry("rendering", false));
  }

  /** {@code pop} has the maxima of {@code highlight}, and {@code karaoke} has others. */
  @Test
  void aStyleWithOtherMaximaMakesSubtitlesAnewAndOneWithTheSameOnlyTheVideo() throws Exception {
    captions = Map.of(CaptionSetting.STYLE, "highlight");
    produce(brief());

    captions = Map.of(CaptionSetting.STYLE, "pop");
    assertThat(produce(brief()))
        .containsEntry("captioning", true)
        .containsEntry("rendering", false);

    captions = Map.of(CaptionSetting.STYLE, "karaoke");
    assertThat(produce(brief()))
        .containsEntry("synthesis", true)
        .containsEntry("captioning", false)
        .containsEntry("rendering", false);
  }

  @Test
  void theSecondRunMakesNothingThatCosts() throws Exception {
    produce(brief());
    Map<String, String> made = files();
    FileUtils.deleteDirectory(folder.resolve("story").toFile());
    providers.renderingFails = true; // so that a call is seen
    providers.voiceFailures.add(new IOException("called again"));

    assertThat(produce(brief()))
        .containsEntry("revision", true)
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", true);
    assertThat(events).noneMatch(StageFailed.class::isInstance);
    assertThat(files()).isEqualTo(made);
  }

  @Test
  void aNewTitleDrawsTheVideoAnewAndKeepsTheVoice() throws Exception {
    produce(brief());

    assertThat(produce(brief("The Lantern", "dark")))
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", false);
  }

  @Test
  void otherCaptionsDrawTheVideoAnewAndKeepTheVoice() throws Exception {
    produce(brief());
    captionWords = 1;

    assertThat(produce(brief()))
        .containsEntry("revision", true)
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", false);
  }

  @Test
  void whatAFallbackMadeIsNotTakenForTheProvider() throws Exception {
    providers.voiceFallback = new FakeProviders();
    for (int attempt = 0; attempt < 10; attempt++) {
      providers.voiceFailures.add(TransientException.invalidResponse("noise"));
    }
    produce(brief());
    providers.voiceFailures.clear();

    assertThat(produce(brief())).containsEntry("synthesis", false);
    assertThat(produce(brief())).containsEntry("synthesis", true);
  }

  @Test
  void aFailedRunKeepsWhatItMade() throws Exception {
    providers.renderingFails = true;
    produce(brief());
    assertThat(events).anyMatch(StageFailed.class::isInstance);
    providers.renderingFails = false;

    assertThat(produce(brief()))
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", false);
  }

  @Test
  void aForcedStageIsMadeAnewOnceInABuild() throws Exception {
    produce(brief());
    build = "build-2";
    forced = Set.of(Stage.VIDEO);

    assertThat(produce(brief())).containsEntry("synthesis", true).containsEntry("rendering", false);
    assertThat(produce(brief())).containsEntry("rendering", true); // a worker after this one
    build = "build-3";
    assertThat(produce(brief())).containsEntry("rendering", false);
  }

  @Test
  void anUnchangedStoryIsNotWrittenAgain() throws Exception {
    produce(brief());
    Map<String, Object> written = identities();

    produce(brief());

    assertThat(identities()).isEqualTo(written);
  }

  @Test
  void aFileThatAUserChangedIsReplacedAndTheCacheKeepsItsOwn() throws Exception {
    produce(brief());
    Map<String, String> made = files();
    Files.writeString(folder.resolve("story/video.mp4"), "changed", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("story/script.txt"), "changed", StandardOpenOption.APPEND);

    assertThat(produce(brief())).containsEntry("rendering", true);
    assertThat(files()).isEqualTo(made);
  }

  @Test
  void afterAFailureNoFileOfAnEarlierRunStaysBesideNewOnes() throws Exception {
    produce(brief());
    providers.renderingFails = true;

    produce(brief("The Lantern", "dark"));

    assertThat(files())
        .containsKeys("script.txt", "narration.txt", "voiceover.mp3", "words.json")
        .doesNotContainKeys("video.mp4", "thumbnail.png");
  }

  /** What changes when a file is written. */
  private Map<String, Object> identities() throws IOException {
    Map<String, Object> identities = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("story"))) {
      for (Path file : files.toList()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        identities.put(
            file.getFileName().toString(),
            List.of(attributes.lastModifiedTime(), String.valueOf(attributes.fileKey())));
      }
    }
    return identities;
  }

  @Test
  void aDamagedEntryIsSaidAndMadeAgain() throws Exception {
    produce(brief());
    try (Stream<Path> blobs = Files.walk(folder.resolve("cache/v1/blobs"))) {
      for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
        Files.writeString(blob, "damaged");
      }
    }
    FileUtils.deleteDirectory(folder.resolve("story").toFile());

    assertThat(produce(brief()))
        .containsEntry("synthesis", false)
        .containsEntry("rendering", false);
    assertThat(events)
        .filteredOn(RunWarning.class::isInstance)
        .isNotEmpty()
        .allMatch(
            warning -> ((RunWarning) warning).message().startsWith("The cache was damaged: "));
    assertThat(produce(brief())).containsEntry("synthesis", true).containsEntry("rendering", true);
    assertThat(files()).containsEntry("video.mp4", "The Lighthouse");
  }

  @Test
  void aCacheThatCannotBeWrittenCostsNoStory() throws Exception {
    Files.writeString(folder.resolve("cache"), "no folder");

    assertThat(produce(brief())).containsEntry("rendering", false);
    assertThat(events).noneMatch(StageFailed.class::isInstance);
    assertThat(events)
        .filteredOn(RunWarning.class::isInstance)
        .singleElement()
        .extracting(warning -> ((RunWarning) warning).message())
        .asString()
        .startsWith("The cache cannot be read, and this build goes on without it: ")
        .endsWith(".json: Not a directory.");
  }
}
