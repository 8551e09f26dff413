package dev.storygen.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.event.Event;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.StorySettings;
import dev.storygen.pipeline.Pipeline;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.ResumeState;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Stories that the embedded voice narrates pass all checks at their default limits. */
class NarrationGateTest {

  /** The videos are small, to be made in less time. */
  private static final List<String> CHECKS_OF_SIZE = List.of("frame-rate", "resolution");

  private static final double WORDS_PER_SECOND = 2.9;

  /** Below this many characters, script-length is violated, however good the story is. */
  private static final int SHORTEST_SCRIPT = 200;

  /** Fewer words have too few phrases to repeat one. */
  private static final int FEWEST_WORDS = 23;

  @TempDir private Path folder;
  private final List<Event> events = new CopyOnWriteArrayList<>();

  /** The shorter the stories, the more of them: their ends weigh most. */
  static Stream<Arguments> shortStories() {
    return IntStream.of(5, 8, 14, 25).boxed().flatMap(NarrationGateTest::arguments);
  }

  private static Stream<Arguments> arguments(int seconds) {
    return Stream.of(Gender.values())
        .flatMap(
            gender ->
                IntStream.range(0, Math.max(1, 12 / seconds))
                    .mapToObj(
                        i -> Arguments.of(seconds, gender, 7 * i + seconds + gender.ordinal())));
  }

  @ParameterizedTest(name = "{0} s {1} from passage {2}")
  @MethodSource("shortStories")
  void shortStoriesPass(int seconds, Gender gender, int first) throws Exception {
    passes(Prose.of((int) (seconds * WORDS_PER_SECOND), first), gender);
  }

  @ParameterizedTest(name = "{0} s {1}")
  @CsvSource({"60, FEMALE", "90, MALE"})
  void minutesPass(int seconds, Gender gender) throws Exception {
    passes(Prose.of((int) (seconds * WORDS_PER_SECOND), 0), gender);
  }

  /** Takes some minutes. */
  @ParameterizedTest(name = "{0} s {1}")
  @CsvSource({"180, FEMALE", "1800, MALE", "1800, FEMALE"})
  @EnabledIfSystemProperty(named = "longNarrations", matches = "true")
  void longStoriesPass(int seconds, Gender gender) throws Exception {
    passes(Prose.of((int) (seconds * WORDS_PER_SECOND), gender.ordinal()), gender);
  }

  private void passes(String text, Gender gender) throws Exception {
    Path story = folder.resolve("story");
    assertThat(produce(text, gender, story)).as("%s", events).isTrue();

    List<String> skipped = new ArrayList<>(CHECKS_OF_SIZE);
    if (text.length() < SHORTEST_SCRIPT) {
      skipped.add("script-length");
    }
    if (text.split(" ").length < FEWEST_WORDS) {
      skipped.add("repetition");
    }
    QualityGate gate =
        QualityGate.load(new GateSettings(null, skipped, null, null, null, null, null))
            .forStory(new StorySettings(Optional.empty(), Optional.of(Locale.US), List.of()));
    List<CheckOutcome> outcomes = outcomes(story, gate);

    assertThat(outcomes)
        .filteredOn(outcome -> outcome.status() != CheckStatus.PASSED)
        .extracting(CheckOutcome::message)
        .isEmpty();
    assertThat(outcomes).extracting(CheckOutcome::check).isEqualTo(gate.checkNames());
  }

  private boolean produce(String text, Gender gender, Path story) throws Exception {
    ResilienceSettings resilience = ResilienceSettings.of(Map.of(), Map.of());
    StageProviders providers =
        StageProviders.of(Map.of(), resilience, new Options.Environment(Map.of(), folder, folder));
    PipelineSettings settings =
        new PipelineSettings(
            CaptionLook.defaults(),
            false,
            NarrationSettings.defaults(),
            SpeechLimits.defaults(),
            AudioTarget.defaults(),
            new VideoFormat(180, 320, 5));
    StoryBrief brief =
        new StoryBrief(
            "story",
            new StoryIdea(
                "The Story", gender, Map.of(), Map.of(), Optional.empty(), StoryIdea.DEFAULT_WORDS),
            Delivery.defaults(),
            Optional.of(new Script(text)));
    try (Pipeline pipeline =
        new Pipeline(
            providers,
            settings,
            resilience,
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            Clock.systemUTC())) {
      return pipeline.produce(pipeline.nextPriority(), brief, story);
    }
  }

  private static List<CheckOutcome> outcomes(Path story, QualityGate gate) throws Exception {
    List<CheckOutcome> outcomes = new ArrayList<>();
    gate.check(
        gate.artefacts(story),
        ProviderLoader.standard(MediaInspector.class),
        Path::toString,
        outcomes::add);
    return outcomes;
  }
}
