package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.check.script.ScriptLength;
import dev.storygen.media.ImageFacts;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.Measurement;
import dev.storygen.model.StorySettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMeasurementsTest {

  @TempDir private Path folder;
  @TempDir private Path cache;
  private StoryFolder story;

  @BeforeEach
  void makeStory() {
    story = new StoryFolder(folder);
  }

  private KeptFacts kept(String code) {
    Clock clock = Clock.systemUTC();
    return new KeptFacts(
        new ContentIndex(cache, CacheMode.ON, false, clock),
        new FactStore(
            cache,
            CacheMode.ON,
            clock,
            warning -> {
              throw new AssertionError(warning);
            }),
        Optional.of(code));
  }

  private List<CheckOutcome> check(QualityGate gate) {
    story.opened.clear();
    story.known.clear();
    story.waveforms.clear();
    return outcomes(story.check(gate.with(kept("checks 1"))));
  }

  private static List<CheckOutcome> outcomes(List<CheckOutcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.withDurationSeconds(0)).toList();
  }

  private static QualityGate gate(Map<String, Map<String, String>> settings) {
    return QualityGate.load(new GateSettings(null, null, settings, null, null, null, null));
  }

  @Test
  void allOutcomesAreThoseWithoutACache() {
    List<CheckOutcome> uncached = outcomes(story.check(gate(Map.of())));

    assertThat(check(gate(Map.of()))).isEqualTo(uncached);
    assertThat(check(gate(Map.of()))).isEqualTo(uncached);
    assertThat(story.opened).isEmpty();
    assertThat(story.known)
        .containsExactlyInAnyOrder(
            story.folder.resolve("voiceover.mp3"), story.folder.resolve("video.mp4"));
    assertThat(story.waveforms).hasSize(1);
  }

  @Test
  void limitsAndOptionsApplyAnew() {
    check(gate(Map.of()));
    for (Map<String, Map<String, String>> settings :
        List.of(
            Map.of("script-length", Map.of("minimum", "100000")),
            Map.of("script-length", Map.of("minimum", "100000", "severity", "warning")),
            Map.of("subtitle-coverage", Map.of("silenceLevel", "-60")),
            Map.of("freeze", Map.of("depth", "200")),
            Map.of("video-audio-match", Map.of("correlation", "0.2")))) {
      List<CheckOutcome> uncached = outcomes(story.check(gate(settings)));

      assertThat(check(gate(settings))).as("%s", settings).isEqualTo(uncached);
      assertThat(check(gate(settings))).as("%s", settings).isEqualTo(uncached);
    }
  }

  @Test
  void anotherScriptAndAnotherExpectationCount() {
    check(gate(Map.of()));
    story.file("script.txt", "Too short.");
    assertThat(check(gate(Map.of())))
        .filteredOn(outcome -> outcome.check().equals("script-length"))
        .extracting(CheckOutcome::status)
        .containsExactly(CheckStatus.VIOLATED);

    story.expected(
        new StorySettings(
            Optional.of(new ExpectedDuration(10, "the test")),
            Optional.of(Locale.GERMAN),
            List.of()));
    List<CheckOutcome> uncached = outcomes(story.check(gate(Map.of())));
    assertThat(check(gate(Map.of()))).isEqualTo(uncached);
  }

  @Test
  void anotherThumbnailCounts() {
    ImageFacts fine = new ImageFacts(1080, 1920, 0, 1);
    ImageFacts black = new ImageFacts(1080, 1920, 1, 0);
    story.file("video-mine.mp4", "x".repeat(102_400));
    for (String name : List.of("thumbnail.png", "thumbnail-mine.png")) {
      story.file(name, "fine " + name).fact(name, ImageFacts.FACT, fine);
      assertThat(thumbnail()).isEqualTo(CheckStatus.PASSED);
      assertThat(thumbnail()).isEqualTo(CheckStatus.PASSED);
      assertThat(story.opened).isEmpty();

      story.file(name, "black " + name).fact(name, ImageFacts.FACT, black);
      assertThat(thumbnail()).isEqualTo(CheckStatus.VIOLATED);
      story.file(name, "fine " + name).fact(name, ImageFacts.FACT, fine);
      assertThat(thumbnail()).isEqualTo(CheckStatus.PASSED);
    }
  }

  private CheckStatus thumbnail() {
    return check(gate(Map.of())).stream()
        .filter(outcome -> outcome.check().equals("thumbnail"))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void aCheckOfAnotherJarMeasuresEachTime() {
    AtomicInteger times = new AtomicInteger();
    Check own =
        new FakeCheck(
            "own", List.of(), facts -> Measurement.of("times", times.incrementAndGet(), ""));
    QualityGate gate = new QualityGate(List.of(own, new ScriptLength()), GateSettings.defaults());
    check(gate);
    check(gate);

    assertThat(times).hasValue(2);
  }

  @Test
  void otherChecksMeasureAnew() {
    check(gate(Map.of()));
    story.known.clear();
    story.opened.clear();

    story.check(gate(Map.of()).with(kept("checks 2")));

    assertThat(story.opened).isEmpty(); // facts are known
    assertThat(story.known).hasSize(2);
  }
}
