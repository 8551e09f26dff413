package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.check.GateBaseline;
import dev.storygen.check.GateSettings;
import dev.storygen.check.KeptFacts;
import dev.storygen.check.QualityGate;
import dev.storygen.check.Recogniser;
import dev.storygen.check.StoryFolder;
import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryVerdictTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final String TOO_SHORT = "100000";

  @TempDir private Path folder;
  @TempDir private Path cache;
  private StoryFolder story;

  @BeforeEach
  void makeStory() {
    story = new StoryFolder(folder);
  }

  private List<Event> judge(QualityGate gate, Path where) throws IOException {
    List<Event> events = new ArrayList<>();
    FactStore store =
        new FactStore(
            cache,
            CacheMode.ON,
            CLOCK,
            warning -> {
              throw new AssertionError(warning);
            });
    ContentIndex contents = new ContentIndex(cache, CacheMode.ON, false, CLOCK);
    QualityGate kept = gate.with(new KeptFacts(contents, store, Optional.of("checks 1")));
    String name = where.getFileName().toString();
    new StoryVerdict(kept.artefacts(where), kept, story, Recogniser.none(), this::path)
        .publish(new VerdictPublisher(name, events::add, CLOCK, this::path), store);
    return events;
  }

  private String path(Path file) {
    return folder.relativize(file).toString();
  }

  private static QualityGate gate(Map<String, Map<String, String>> settings) {
    return QualityGate.load(new GateSettings(null, null, settings, null, null, null, null));
  }

  private List<Event> judge(Map<String, Map<String, String>> settings) throws IOException {
    return judge(gate(settings), story.folder);
  }

  private static List<CheckOutcome> outcomes(List<Event> events) {
    return Events.of(events, CheckDone.class).stream()
        .map(done -> done.outcome().withDurationSeconds(0))
        .map(StoryVerdictTest::logged)
        .toList();
  }

  /** As the log has it. */
  private static CheckOutcome logged(CheckOutcome outcome) {
    try {
      return Json.mapper().readValue(Json.mapper().writeValueAsBytes(outcome), CheckOutcome.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Outcomes of a verdict that is repeated take no time at all. */
  private static boolean isRepeated(List<Event> events) {
    return Events.of(events, CheckDone.class).stream()
        .allMatch(done -> done.outcome().durationSeconds() == 0);
  }

  @Test
  void isRepeatedWhereNothingChanged() throws IOException {
    List<Event> first = judge(Map.of());
    List<Event> second = judge(Map.of());

    assertThat(isRepeated(first)).isFalse();
    assertThat(Events.of(first, FileOpened.class)).hasSize(2);
    assertThat(isRepeated(second)).isTrue();
    assertThat(outcomes(second)).isEqualTo(outcomes(first)).hasSizeGreaterThan(30);
    assertThat(Events.of(second, FileOpened.class)).isEmpty();
    assertThat(Events.of(second, FactsReused.class)).hasSize(1);
    assertThat(Events.of(second, VoiceoverDecoded.class))
        .extracting(VoiceoverDecoded::waveform)
        .containsExactlyElementsOf(
            Events.of(first, VoiceoverDecoded.class).stream()
                .map(VoiceoverDecoded::waveform)
                .toList());
  }

  @Test
  void aViolationIsRepeated() throws IOException {
    Map<String, Map<String, String>> settings =
        Map.of("script-length", Map.of("minimum", TOO_SHORT));
    List<Event> first = judge(settings);
    List<Event> second = judge(settings);

    assertThat(isRepeated(second)).isTrue();
    assertThat(outcomes(second)).isEqualTo(outcomes(first));
    assertThat(outcomes(second))
        .filteredOn(outcome -> outcome.status() == CheckStatus.VIOLATED)
        .extracting(CheckOutcome::check)
        .containsExactly("script-length");
  }

  @Test
  void everySettingCounts() throws IOException {
    judge(Map.of());
    for (Map<String, Map<String, String>> settings :
        List.of(
            Map.of("script-length", Map.of("minimum", TOO_SHORT)),
            Map.of("script-length", Map.of("severity", "warning")),
            Map.of("subtitle-coverage", Map.of("silenceLevel", "-60")))) {
      List<Event> judged = judge(settings);

      assertThat(isRepeated(judged)).as("%s", settings).isFalse();
      assertThat(outcomes(judged)).as("%s", settings).isEqualTo(outcomes(judge(settings)));
    }
  }

  @Test
  void aStoryThatIsKnownToBeBrokenIsAnother() throws IOException {
    judge(Map.of());
    GateSettings settings =
        new GateSettings(null, null, null, null, null, null, List.of("lighthouse"));

    assertThat(isRepeated(judge(QualityGate.load(settings), story.folder))).isFalse();
  }

  @Test
  void everyFileCounts() throws IOException {
    judge(Map.of());
    story.file("script.txt", "Too short.");

    assertThat(outcomes(judge(Map.of())))
        .filteredOn(outcome -> outcome.check().equals("script-length"))
        .extracting(CheckOutcome::status)
        .containsExactly(CheckStatus.VIOLATED);
  }

  @Test
  void anotherFolderHasItsOwnNames() throws IOException {
    judge(Map.of());
    Path copy = folder.resolve("copy");
    Files.move(story.folder, copy);

    assertThat(outcomes(judge(gate(Map.of()), copy)))
        .extracting(CheckOutcome::story)
        .containsOnly("copy");
  }

  @Test
  void aMissingFileIsLookedForEachTime() throws IOException {
    story.without("script.txt");
    GateSettings settings = new GateSettings(null, null, null, List.of("script"), null, null, null);
    judge(QualityGate.load(settings), story.folder);

    assertThat(isRepeated(judge(QualityGate.load(settings), story.folder))).isFalse();
  }

  @Test
  void whatCouldNotBeMeasuredIsMeasuredAgain() throws IOException {
    story.audioIs(
        () -> {
          throw new IOException("the disk is slow");
        });
    judge(Map.of());
    List<Event> again = judge(Map.of());

    assertThat(isRepeated(again)).isFalse();
    assertThat(outcomes(again)).extracting(CheckOutcome::status).contains(CheckStatus.UNMEASURED);
  }

  @Test
  void withABaselineOnlyAStoryWithoutViolationsIsRepeated() throws IOException {
    GateBaseline none =
        new GateBaseline(
            List.of(), "stories", LocalDate.of(2026, 11, 28), false, List.of(story.folder));
    QualityGate passing = gate(Map.of()).with(none);
    QualityGate violated = gate(Map.of("script-length", Map.of("minimum", TOO_SHORT))).with(none);
    judge(passing, story.folder);
    judge(violated, story.folder);

    assertThat(isRepeated(judge(passing, story.folder))).isTrue();
    assertThat(isRepeated(judge(violated, story.folder))).isFalse();
  }
}
