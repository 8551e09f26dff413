package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.Fact;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that are kept, without measurements. */
class KeptFactsTest {

  private static final List<String> AUDIO = List.of("audio-bitrate", "audio-duration");

  @TempDir private Path folder;
  @TempDir private Path cache;
  private final List<String> warnings = new ArrayList<>();
  private StoryFolder story;

  @BeforeEach
  void makeStory() {
    story = new StoryFolder(folder);
  }

  private KeptFacts kept(CacheMode mode) {
    Clock clock = Clock.systemUTC();
    return new KeptFacts(
        new ContentIndex(cache, mode, false, clock),
        new FactStore(cache, mode, clock, warnings::add),
        Optional.empty());
  }

  private static GateSettings only(List<String> checks, Map<String, Map<String, String>> settings) {
    return new GateSettings(checks, null, settings, null, null, null, null);
  }

  /** As each build does. */
  private List<CheckOutcome> check(CacheMode mode, GateSettings settings) {
    story.opened.clear();
    story.known.clear();
    story.inspections.clear();
    story.waveforms.clear();
    return outcomes(story.check(QualityGate.load(settings).with(kept(mode))));
  }

  private static List<CheckOutcome> outcomes(List<CheckOutcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.withDurationSeconds(0)).toList();
  }

  private List<CheckOutcome> check(GateSettings settings) {
    return check(CacheMode.ON, settings);
  }

  @Test
  void anUnchangedStoryIsNotDecodedAgain() {
    List<CheckOutcome> uncached = check(CacheMode.OFF, GateSettings.defaults());
    List<CheckOutcome> first = check(GateSettings.defaults());
    List<CheckOutcome> second = check(GateSettings.defaults());

    assertThat(first).isEqualTo(uncached);
    assertThat(second).isEqualTo(uncached);
    assertThat(story.inspections).isEmpty();
    assertThat(story.opened).isEmpty();
    assertThat(story.known).containsExactlyInAnyOrder(file("voiceover.mp3"), file("video.mp4"));
    assertThat(story.waveforms).hasSize(1);
    assertThat(warnings).isEmpty();
  }

  private Path file(String name) {
    return story.folder.resolve(name);
  }

  @Test
  void anotherLimitDecodesNothing() {
    check(only(AUDIO, Map.of()));

    List<CheckOutcome> outcomes =
        check(only(AUDIO, Map.of("audio-bitrate", Map.of("minimum", "256"))));

    assertThat(outcomes)
        .extracting(CheckOutcome::status)
        .containsExactly(CheckStatus.VIOLATED, CheckStatus.PASSED);
    assertThat(story.inspections).isEmpty();
  }

  @Test
  void oneMoreFactIsMeasuredAlone() {
    check(only(List.of("audio-bitrate"), Map.of()));

    List<CheckOutcome> outcomes = check(only(List.of("audio-bitrate", "clipping"), Map.of()));

    assertThat(outcomes).hasSize(2).allSatisfy(CheckAssert::assertPassed);
    assertThat(story.inspections).hasSize(1);
    assertThat(story.inspections.get(0)).doesNotContain(AudioFacts.FACT).hasSize(1);
  }

  @Test
  void factsOfPicturesAreMeasuredWithTheLargestDepth() {
    Map<String, Map<String, String>> deeper = Map.of("freeze", Map.of("depth", "200"));
    List<String> both = List.of("black-frames", "freeze");
    check(only(both, Map.of()));

    check(only(both, deeper));
    assertThat(story.inspections).hasSize(1);
    assertThat(story.inspections.get(0)).hasSize(2);

    check(only(List.of("black-frames"), Map.of()));
    assertThat(story.inspections).isEmpty(); // known with its own depth
  }

  @Test
  void aChangedFileIsDecodedAgain() {
    check(GateSettings.defaults());
    story.file("voiceover.mp3", "y".repeat(10_240));

    check(GateSettings.defaults());

    assertThat(story.opened).containsExactly(file("voiceover.mp3"));
  }

  @Test
  void aFileUnderAnotherNameIsKnown() throws IOException {
    check(only(AUDIO, Map.of()));
    Files.move(file("voiceover.mp3"), file("voiceover.m4a"));

    assertThat(check(only(AUDIO, Map.of()))).allSatisfy(CheckAssert::assertPassed);
    assertThat(story.inspections).isEmpty();
  }

  @Test
  void aBrokenFileIsKnownAndNamedAsItIsNow() throws IOException {
    story.audioIs(
        () -> {
          throw new UnreadableMediaException("voiceover.mp3 cannot be decoded: 9 packets");
        });
    check(only(AUDIO, Map.of()));
    Files.move(file("voiceover.mp3"), file("voiceover.m4a"));

    List<CheckOutcome> outcomes = check(only(AUDIO, Map.of()));

    assertThat(story.inspections).isEmpty();
    assertThat(outcomes.get(0).status()).isEqualTo(CheckStatus.VIOLATED);
    assertThat(outcomes.get(0).message())
        .startsWith("voiceover.m4a of lighthouse cannot be decoded");
  }

  @Test
  void aFailureOfTheToolIsNeverKept() {
    story.audioIs(
        () -> {
          throw new IOException("voiceover.mp3 took longer to read than 120 s");
        });
    assertThat(check(only(AUDIO, Map.of())).get(0).status()).isEqualTo(CheckStatus.UNMEASURED);

    story.audioIs(() -> StoryFolder.audio(47));
    assertThat(check(only(AUDIO, Map.of()))).allSatisfy(CheckAssert::assertPassed);
  }

  @Test
  void aFaultThatMayBeOfTheMachineIsNotKept() {
    story.audioIs(
        () -> {
          throw new UnreadableMediaException("voiceover.mp3 cannot be decoded: no memory", false);
        });
    assertThat(check(only(AUDIO, Map.of())).get(0).status()).isEqualTo(CheckStatus.VIOLATED);

    story.audioIs(() -> StoryFolder.audio(47));
    assertThat(check(only(AUDIO, Map.of()))).allSatisfy(CheckAssert::assertPassed);
  }

  @Test
  void aFileThatIsReplacedWhileItIsMeasuredIsNotKept() {
    story.audioIs(
        () -> {
          story.file("voiceover.mp3", "z".repeat(10_240));
          return StoryFolder.audio(1);
        });
    check(only(AUDIO, Map.of()));
    story.audioIs(() -> StoryFolder.audio(47));

    assertThat(check(only(AUDIO, Map.of()))).allSatisfy(CheckAssert::assertPassed);
    story.file("voiceover.mp3", "x".repeat(10_240));
    assertThat(check(only(AUDIO, Map.of()))).allSatisfy(CheckAssert::assertPassed);
    assertThat(story.inspections).hasSize(1);
  }

  @Test
  void aValueThatJsonDoesNotHoldIsMeasuredAgain() {
    story.audioIs(() -> new AudioFacts("mp3", 44_100, 1, Double.NaN, 47, 1_128_000, 0));
    check(only(AUDIO, Map.of()));
    check(only(AUDIO, Map.of()));

    Set<Fact<?>> again = Set.of(AudioFacts.FACT);
    assertThat(story.inspections).containsExactly(again);
  }

  @Test
  void buildsThatOnlyReadKeepNothing() {
    check(CacheMode.READ, only(AUDIO, Map.of()));
    check(CacheMode.READ, only(AUDIO, Map.of()));

    assertThat(story.inspections).hasSize(1);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void buildsThatOnlyWriteMeasureAnew() {
    check(CacheMode.WRITE, only(AUDIO, Map.of()));
    check(CacheMode.WRITE, only(AUDIO, Map.of()));
    assertThat(story.inspections).hasSize(1);

    check(only(AUDIO, Map.of()));
    assertThat(story.inspections).isEmpty();
  }
}
