package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Deliveries;
import dev.storygen.model.Music;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.Visuals;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.speech.VoicePace;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story in several formats: a video each, from one voice. */
class StoryFormatsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final FakeProviders providers = new FakeProviders();
  private int builds;

  /** Whether each operation was cached, by name. */
  private Map<String, Boolean> produce(List<String> ofBuild, String... ofBrief) throws Exception {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    StoryBrief brief =
        new StoryBrief(
            "lighthouse",
            StoryIdea.titled("The Lighthouse"),
            Deliveries.ofFormats(ofBrief),
            Optional.of(new Script("In 1914 she left. Nobody asked.")));
    PipelineSettings settings =
        new PipelineSettings(
            CaptionLook.defaults(),
            false,
            NarrationSettings.defaults(),
            SpeechLimits.defaults(),
            AudioTarget.defaults(),
            VideoFormat.vertical(),
            Music.none(),
            Visuals.defaults(),
            PictureFormats.of(ofBuild, "storygen.formats"),
            VoicePace.ofVoice());
    builds++;
    try (ResultCache cache =
            new ResultCache(
                folder.resolve("cache"), CacheMode.ON, "build-" + builds, CLOCK, warning -> {});
        Pipeline pipeline =
            new Pipeline(
                providers.stageProviders(),
                settings,
                ResilienceSettings.defaults(),
                2,
                ResumeState.none(),
                cache,
                Set.of(),
                events::add,
                CLOCK)) {
      pipeline.produce(pipeline.nextPriority(), brief, story().folder());
    }
    Map<String, Boolean> cached = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof OperationFinished operation) {
        cached.put(operation.operation(), operation.metrics().containsKey("cached"));
      }
    }
    return cached;
  }

  private StoryFiles story() {
    return new StoryFiles(folder.resolve("story"));
  }

  private List<String> videos() throws IOException {
    try (Stream<Path> all = Files.list(story().folder())) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(video|thumbnail|subtitles)[-.].*(mp4|png|ass)"))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachFormatHasAVideoFromOneVoice() throws Exception {
    assertThat(produce(List.of("shorts", "landscape")))
        .containsOnlyKeys(
            "writing",
            "revision",
            "synthesis",
            "normalisation",
            "captioning",
            "rendering",
            "rendering landscape");

    assertThat(videos())
        .containsExactly(
            "subtitles-landscape.ass",
            "subtitles.ass",
            "thumbnail-landscape.png",
            "thumbnail.png",
            "video-landscape.mp4",
            "video.mp4");
    assertThat(story().styledSubtitles()).content().contains("PlayResX: 1080\nPlayResY: 1920\n");
    assertThat(story().videoFiles("landscape").styledSubtitles())
        .content()
        .contains("PlayResX: 1920\nPlayResY: 1080\n");
    assertThat(Files.readString(story().manifest()))
        .contains(
            "\"videos\" : {\n    \"video-landscape.mp4\" : \"landscape\",\n    \"video.mp4\" :"
                + " \"shorts\"\n  }");
  }

  @Test
  void theSoundOfSeveralVideosIsEncodedOnce() throws Exception {
    produce(List.of("shorts", "landscape", "square"));

    assertThat(providers.encodedSounds).isEqualTo(1);
    assertThat(providers.rendered.voiceover().file()).isEqualTo(story().encodedSound());
    assertThat(story().encodedSound()).doesNotExist();

    produce(List.of("reels"));

    assertThat(providers.encodedSounds).isEqualTo(1);
    assertThat(providers.rendered.voiceover().file()).isEqualTo(story().voiceover());
  }

  @Test
  void theFormatsOfABriefOverrideThoseOfTheBuild() throws Exception {
    produce(List.of("shorts", "landscape"), "square");

    assertThat(videos()).containsExactly("subtitles.ass", "thumbnail.png", "video.mp4");
    assertThat(providers.rendered.format().picture().name()).isEqualTo("square");
  }

  @Test
  void anotherFormatMakesNoVideoAgain() throws Exception {
    produce(List.of("shorts"));

    Map<String, Boolean> cached = produce(List.of("shorts", "square"));

    assertThat(cached).containsEntry("rendering", true).containsEntry("rendering square", false);
    assertThat(produce(List.of("shorts", "square"))).containsEntry("rendering square", true);
  }

  @Test
  void theVideosOfARemovedFormatAreDeleted() throws Exception {
    produce(List.of("shorts", "landscape"));
    Files.writeString(story().folder().resolve("video-mine.mp4"), "mine");

    produce(List.of("shorts"));

    assertThat(videos())
        .containsExactly("subtitles.ass", "thumbnail.png", "video-mine.mp4", "video.mp4");
    assertThat(Files.readString(story().manifest())).doesNotContain("landscape");
  }

  @Test
  void formatsMayChangeTheirOrder() throws Exception {
    produce(List.of("shorts", "landscape"));

    produce(List.of("landscape", "shorts"));

    assertThat(story().styledSubtitles()).content().contains("PlayResX: 1920\n");
    assertThat(videos()).contains("video-shorts.mp4").doesNotContain("video-landscape.mp4");
  }

  @Test
  void theVideosAreKnownWithoutTheManifest() throws Exception {
    produce(List.of("shorts", "landscape"));
    Files.delete(story().manifest());

    produce(List.of("shorts"));

    assertThat(videos()).containsExactly("subtitles.ass", "thumbnail.png", "video.mp4");
  }

  @Test
  void aFormatThatFailsLeavesNoVideo() throws Exception {
    providers.renderingFails = true;

    produce(List.of("shorts", "landscape"));

    assertThat(videos()).isEmpty();
  }

  @Test
  void theSizeOfTheVideoIsNoChosenFormat() throws Exception {
    produce(List.of());

    assertThat(videos()).containsExactly("subtitles.ass", "thumbnail.png", "video.mp4");
    assertThat(Files.readString(story().manifest())).doesNotContain("videos");
  }
}
