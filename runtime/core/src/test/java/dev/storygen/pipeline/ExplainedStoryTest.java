package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.Stage;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.TransientException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made says why it was made. */
class ExplainedStoryTest {

  private static final String DELETED =
      "its kept result is not in the cache any more: it was beyond the cache's size or age, or"
          + " the cache was cleared";

  @TempDir private Path folder;

  private StoryBuilds builds;
  private FakeProviders providers;
  private int made;

  @BeforeEach
  void setUp() {
    builds = new StoryBuilds(folder);
    providers = builds.providers;
  }

  /** Why operations were made, by name; those that were cached are left out. */
  private Map<String, List<String>> produce() throws Exception {
    Map<String, List<String>> reasons = new TreeMap<>();
    for (OperationFinished operation : StoryBuilds.operations(builds.produce("b" + made++))) {
      assertThat(operation.reasons().isEmpty())
          .isEqualTo(operation.metrics().containsKey("cached"));
      reasons.put(operation.operation(), operation.reasons());
    }
    reasons.values().removeIf(List::isEmpty);
    return reasons;
  }

  @Test
  void theFirstRunKnowsNoEarlierOne() throws Exception {
    assertThat(produce())
        .containsOnlyKeys(
            "writing", "revision", "synthesis", "normalisation", "captioning", "rendering")
        .allSatisfy(
            (operation, reasons) ->
                assertThat(reasons).containsExactly("no earlier run of this story is known"));
    assertThat(produce()).isEmpty();
  }

  @Test
  void aSettingOfAProviderIsNamed() throws Exception {
    providers.voiceInputs = Map.of("<providers><voice><voice>", "nova");
    produce();
    providers.voiceInputs = Map.of("<providers><voice><voice>", "onyx");

    assertThat(produce())
        .isEqualTo(
            Map.of("synthesis", List.of("`<providers><voice><voice>` was `nova` and is `onyx`")));
  }

  @Test
  void aTitleIsNotHeard() throws Exception {
    produce();
    builds.title = "The Lantern";

    assertThat(produce())
        .isEqualTo(
            Map.of("rendering", List.of("`title` was `The Lighthouse` and is `The Lantern`")));
  }

  @Test
  void aFormatOfTheVoiceoverIsNamed() throws Exception {
    produce();
    builds.audio = new AudioTarget(128, 44_100, -14, -1, -45, 0.2);

    assertThat(produce())
        .isEqualTo(Map.of("normalisation", List.of("`<voice><bitrate>` was `192` and is `128`")));
  }

  @Test
  void captionsAreDrawnAnew() throws Exception {
    produce();
    builds.captions = StoryBuilds.maxWords(1);

    assertThat(produce())
        .isEqualTo(
            Map.of(
                "captioning", List.of("`<captions><maxWords>` was `3` and is `1`"),
                "rendering",
                    List.of(
                        "`captions` was `[\"In 1914\",\"she left.\",\"Nobody asked.\"]` and is"
                            + " `[\"In\",\"1914\",\"she\",\"left.\",\"Nobody\",\"asked.\"]`",
                        "the content of `times of the captions` changed")));
  }

  @Test
  void aChangedScriptIsMadeAnewToTheEnd() throws Exception {
    produce();
    builds.script = "In 1914 she left. Nobody knew.";

    String narration =
        "`narration` was `In nineteen fourteen she left. Nobody asked.` and is"
            + " `In nineteen fourteen she left. Nobody knew.`";
    assertThat(produce())
        .containsOnlyKeys(
            "writing", "revision", "synthesis", "normalisation", "captioning", "rendering")
        .containsEntry(
            "writing",
            List.of(
                "`script` was `In 1914 she left. Nobody asked.` and is"
                    + " `In 1914 she left. Nobody knew.`"))
        .containsEntry("synthesis", List.of(narration))
        .containsEntry("normalisation", List.of("the content of `recording` changed"));
  }

  @Test
  void aDeletedResultIsSaid() throws Exception {
    produce();
    try (Stream<Path> results = Files.walk(folder.resolve("cache/v1/results"))) {
      for (Path result : results.filter(Files::isRegularFile).toList()) {
        Files.delete(result);
      }
    }
    assertThat(produce())
        .hasSize(6)
        .allSatisfy((operation, why) -> assertThat(why).containsExactly(DELETED));

    try (Stream<Path> blobs = Files.walk(folder.resolve("cache/v1/blobs"))) {
      for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
        Files.delete(blob);
      }
    }
    Files.delete(folder.resolve("story/video.mp4")); // else nothing of the cache is needed
    assertThat(produce()).containsEntry("rendering", List.of(DELETED));
  }

  @Test
  void aDamagedResultIsSaid() throws Exception {
    produce();
    try (Stream<Path> results = Files.walk(folder.resolve("cache/v1/results"))) {
      for (Path result : results.filter(Files::isRegularFile).toList()) {
        Files.writeString(result, "{");
      }
    }

    assertThat(produce())
        .hasSize(6)
        .allSatisfy(
            (operation, why) -> assertThat(why).containsExactly("its kept result was damaged"));
  }

  @Test
  void aCacheThatIsNotReadIsSaid() throws Exception {
    produce();
    builds.mode = CacheMode.WRITE;
    assertThat(produce()).containsEntry("rendering", List.of("storygen.cache is `write`"));
    builds.mode = CacheMode.OFF;
    assertThat(produce()).containsEntry("rendering", List.of("storygen.cache is `off`"));
  }

  @Test
  void aForcedStageIsSaid() throws Exception {
    produce();
    builds.forced = Set.of(Stage.VIDEO);

    assertThat(produce()).isEqualTo(Map.of("rendering", List.of("storygen.force names the stage")));
  }

  @Test
  void aCacheThatCannotBeReadIsSaid() throws Exception {
    Files.writeString(folder.resolve("cache"), "no folder");

    assertThat(produce()).containsEntry("rendering", List.of("the cache cannot be read"));
  }

  @Test
  void aFallbackIsTold() throws Exception {
    providers.voiceFallback = new FakeProviders();
    for (int attempt = 0; attempt < 10; attempt++) {
      providers.voiceFailures.add(TransientException.invalidResponse("noise"));
    }
    assertThat(produce())
        .containsEntry("synthesis", List.of("`fake` failed, and its fallback `second` took over"));
    assertThat(produce())
        .isEqualTo(
            Map.of(
                "synthesis",
                List.of("`fake` failed, and the kept result of its fallback `second` was used")));
    providers.voiceFailures.clear();

    assertThat(produce())
        .isEqualTo(Map.of("synthesis", List.of("the fallback `second` made the earlier result")));
    assertThat(produce()).isEmpty();
  }

  @Test
  void whatTheLastRunDidNotReachHasNoEarlierResult() throws Exception {
    providers.renderingFails = true;
    produce();
    providers.renderingFails = false;

    assertThat(produce())
        .isEqualTo(Map.of("rendering", List.of("no earlier result of it is known")));
  }

  @Test
  void aDamagedRecordOfTheLastRunCostsOnlyTheExplanation() throws Exception {
    for (String damage : List.of("{", "null", "[]", "{\"schemaVersion\":1}", "")) {
      produce();
      builds.title += "!";
      try (Stream<Path> runs = Files.walk(folder.resolve("cache/v1/stories"))) {
        Files.writeString(runs.filter(Files::isRegularFile).findFirst().orElseThrow(), damage);
      }

      assertThat(produce())
          .isEqualTo(Map.of("rendering", List.of("no earlier run of this story is known")));
    }
  }

  @Test
  void theRecordOfARunIsSmallAndHoldsNoPath() throws Exception {
    produce();

    try (Stream<Path> runs = Files.walk(folder.resolve("cache/v1/stories"))) {
      assertThat(runs.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(
              run ->
                  assertThat(Files.readString(run))
                      .hasSizeLessThan(8_000)
                      .doesNotContain(folder.toString()));
    }
  }
}
