package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.Cue;
import dev.storygen.model.Deliveries;
import dev.storygen.model.SceneImage;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.Word;
import dev.storygen.provider.Shot;
import dev.storygen.service.ResilienceSettings;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story with an image from a place of its script on. */
class ScenesOfStoryTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final FakeProviders providers = new FakeProviders();

  /** The operations, by name, each with its provider. */
  private Map<String, String> produce(SceneImage... scenes) throws Exception {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    StoryBrief brief =
        new StoryBrief(
            "lighthouse",
            StoryIdea.titled("The Lighthouse"),
            Deliveries.ofScenes(scenes),
            Optional.of(new Script("In 1914 she left. Nobody asked.")));
    try (ResultCache cache =
            new ResultCache(folder.resolve("cache"), CacheMode.ON, "build", CLOCK, warning -> {});
        Pipeline pipeline =
            new Pipeline(
                providers.stageProviders(),
                PipelineSettings.defaults(),
                ResilienceSettings.defaults(),
                2,
                ResumeState.none(),
                cache,
                Set.of(),
                events::add,
                CLOCK)) {
      pipeline.produce(pipeline.nextPriority(), brief, folder.resolve("story"));
    }
    Map<String, String> operations = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof OperationFinished operation) {
        operations.put(operation.operation(), operation.provider());
      }
    }
    return operations;
  }

  @Test
  void imagesStartWithTheirWordsAndTheScriptIsSpokenAsWritten() throws Exception {
    Path sea = folder.resolve("sea.png");
    Path door = folder.resolve("door.png");
    Files.writeString(sea, "a picture");
    Files.writeString(door, "a picture");

    Map<String, String> operations =
        produce(new SceneImage(Optional.empty(), sea), new SceneImage(Optional.of("nobody"), door));

    List<Cue> cues = providers.rendered.subtitles().cues();
    Word nobody =
        cues.stream()
            .flatMap(cue -> cue.words().stream())
            .filter(word -> word.text().equals("Nobody"))
            .findFirst()
            .orElseThrow();
    assertThat(providers.rendered.shots())
        .extracting(Shot::image, Shot::start)
        .containsExactly(tuple(sea, 0.5), tuple(door, nobody.start()));
    assertThat(providers.rendered.scenes()).isEmpty();
    assertThat(operations).containsEntry("revision", "brief");
  }
}
