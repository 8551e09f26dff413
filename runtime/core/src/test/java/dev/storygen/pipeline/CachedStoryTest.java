package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Stage;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story is made once: what did not change is not made again. */
class CachedStoryTest {

  @TempDir private Path folder;

  private StoryBuilds builds;
  private FakeProviders providers;
  private List<Event> events = List.of();
  private String build = "build-1";

  @BeforeEach
  void setUp() {
    builds = new StoryBuilds(folder);
    providers = builds.providers;
  }

  /** Whether each operation was cached, by name. */
  private Map<String, Boolean> produce() throws Exception {
    events = builds.produce(build);
    Map<String, Boolean> cached = new TreeMap<>();
    StoryBuilds.operations(events)
        .forEach(it -> cached.put(it.operation(), it.metrics().containsKey("cached")));
    return cached;
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
    assertThat(produce())
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
    builds.captions = Map.of(CaptionSetting.STYLE, "highlight");
    produce();

    builds.captions = Map.of(CaptionSetting.STYLE, "pop");
    assertThat(produce()).containsEntry("captioning", true).containsEntry("rendering", false);

    builds.captions = Map.of(CaptionSetting.STYLE, "karaoke");
    assertThat(produce())
        .containsEntry("synthesis", true)
        .containsEntry("captioning", false)
        .containsEntry("rendering", false);
  }

  @Test
  void theSecondRunMakesNothingThatCosts() throws Exception {
    produce();
    Map<String, String> made = files();
    FileUtils.deleteDirectory(folder.resolve("story").toFile());
    providers.renderingFails = true; // so that a call is seen
    providers.voiceFailures.add(new IOException("called again"));

    assertThat(produce())
        .containsEntry("revision", true)
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", true);
    assertThat(events).noneMatch(StageFailed.class::isInstance);
    assertThat(files()).isEqualTo(made);
  }

  @Test
  void aNewTitleDrawsTheVideoAnewAndKeepsTheVoice() throws Exception {
    produce();

    builds.title = "The Lantern";

    assertThat(produce())
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", false);
  }

  @Test
  void otherCaptionsDrawTheVideoAnewAndKeepTheVoice() throws Exception {
    produce();
    builds.captions = StoryBuilds.maxWords(1);

    assertThat(produce())
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
    produce();
    providers.voiceFailures.clear();

    assertThat(produce()).containsEntry("synthesis", false);
    assertThat(produce()).containsEntry("synthesis", true);
  }

  @Test
  void aFailedRunKeepsWhatItMade() throws Exception {
    providers.renderingFails = true;
    produce();
    assertThat(events).anyMatch(StageFailed.class::isInstance);
    providers.renderingFails = false;

    assertThat(produce())
        .containsEntry("synthesis", true)
        .containsEntry("normalisation", true)
        .containsEntry("rendering", false);
  }

  @Test
  void aForcedStageIsMadeAnewOnceInABuild() throws Exception {
    produce();
    build = "build-2";
    builds.forced = Set.of(Stage.VIDEO);

    assertThat(produce()).containsEntry("synthesis", true).containsEntry("rendering", false);
    assertThat(produce()).containsEntry("rendering", true); // a worker after this one
    build = "build-3";
    assertThat(produce()).containsEntry("rendering", false);
  }

  @Test
  void anUnchangedStoryIsNotWrittenAgain() throws Exception {
    produce();
    Map<String, Object> written = identities();

    produce();

    assertThat(identities()).isEqualTo(written);
  }

  @Test
  void aFileThatAUserChangedIsReplacedAndTheCacheKeepsItsOwn() throws Exception {
    produce();
    Map<String, String> made = files();
    Files.writeString(folder.resolve("story/video.mp4"), "changed", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("story/script.txt"), "changed", StandardOpenOption.APPEND);

    assertThat(produce()).containsEntry("rendering", true);
    assertThat(files()).isEqualTo(made);
  }

  @Test
  void afterAFailureNoFileOfAnEarlierRunStaysBesideNewOnes() throws Exception {
    produce();
    providers.renderingFails = true;

    builds.title = "The Lantern";
    produce();

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
    produce();
    try (Stream<Path> blobs = Files.walk(folder.resolve("cache/v1/blobs"))) {
      for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
        Files.writeString(blob, "damaged");
      }
    }
    FileUtils.deleteDirectory(folder.resolve("story").toFile());

    assertThat(produce()).containsEntry("synthesis", false).containsEntry("rendering", false);
    assertThat(events)
        .filteredOn(RunWarning.class::isInstance)
        .isNotEmpty()
        .allMatch(
            warning -> ((RunWarning) warning).message().startsWith("The cache was damaged: "));
    assertThat(produce()).containsEntry("synthesis", true).containsEntry("rendering", true);
    assertThat(files()).containsEntry("video.mp4", "The Lighthouse");
  }

  @Test
  void aCacheThatCannotBeWrittenCostsNoStory() throws Exception {
    Files.writeString(folder.resolve("cache"), "no folder");

    assertThat(produce()).containsEntry("rendering", false);
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
