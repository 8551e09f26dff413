package dev.storygen.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTest {

  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
  private static final EventOrigin FIRST = new EventOrigin("build-1", "run-1", "1");
  private static final EventOrigin SECOND = new EventOrigin("build-1", "run-2", "1");
  private static final EventOrigin NEXT_BUILD = new EventOrigin("build-2", "run-3", "1");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("events.jsonl");
  }

  @Test
  void aSecondGenerateOfABuildAddsToTheFirst() throws IOException {
    boolean first = EventLog.prepare(file, "generate", "build-1");
    List<Event> lighthouse = write(FIRST, "generate", first, "lighthouse");
    boolean second = EventLog.prepare(file, "generate", "build-1");
    List<Event> spareKey = write(SECOND, "generate", second, "spare-key");

    LoggedEvents log = EventLog.read(file);
    assertThat(first).isFalse();
    assertThat(second).isTrue();
    assertThat(log.ofRun("run-1")).isEqualTo(lighthouse);
    assertThat(log.ofRun("run-2")).isEqualTo(spareKey);
    assertThat(log.ofBuild("build-1")).isEqualTo(log.all());
    assertThat(MetricsFold.of(log.all()).stories())
        .extracting(StoryRun::story)
        .containsExactly("lighthouse", "spare-key");
  }

  @Test
  void theNextBuildsGenerateStartsAfresh() throws IOException {
    write(FIRST, "generate", false, "lighthouse");
    write(SECOND, "verify", false, "lighthouse");

    assertThat(EventLog.prepare(file, "generate", "build-2")).isFalse();

    assertThat(EventLog.read(file).all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20, 3600})
  void theNextBuildsGenerateStartsAfreshWhateverItsClockSays(long secondsBack) throws IOException {
    write(FIRST, AT, "generate", false, "lighthouse");

    assertThat(EventLog.prepare(file, "generate", "build-2")).isFalse();
    List<Event> own =
        write(NEXT_BUILD, AT.minusSeconds(secondsBack), "generate", false, "spare-key");

    LoggedEvents log = EventLog.read(file);
    assertThat(log.all()).isEqualTo(own);
    assertThat(log.ofBuild("build-1")).isEmpty();
    assertThat(log.ofBuild("build-2")).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(longs = {20, 3600})
  void aRunWhoseClockGoesBackKeepsAllItsEvents(long secondsBack) throws IOException {
    List<Event> lighthouse = write(FIRST, AT, "generate", false, "lighthouse");
    List<Event> late = write(FIRST, AT.minusSeconds(secondsBack), "generate", true, "spare-key");
    List<Event> own = concat(lighthouse, late);

    assertThat(EventLog.prepare(file, "verify", "build-1")).isFalse();
    List<Event> judged = write(SECOND, AT.minusSeconds(secondsBack), "verify", false, "lighthouse");

    LoggedEvents log = EventLog.read(file);
    assertThat(log.ofRun("run-1")).isEqualTo(own);
    assertThat(log.ofRun("run-2")).isEqualTo(judged);
    assertThat(log.ofBuild("build-1")).isEqualTo(concat(own, judged));
  }

  @Test
  void aGenerateKeepsWhatTheBuildHasJudgedBefore() throws IOException {
    write(FIRST, "generate", false, "lighthouse");
    List<Event> judged = write(SECOND, "verify", false, "lighthouse");

    assertThat(EventLog.prepare(file, "generate", "build-1")).isTrue();

    assertThat(EventLog.read(file).ofRun("run-2")).isEqualTo(judged);
  }

  @Test
  void aVerifyKeepsAllThatGenerateDidInItsBuildAndAddsToNoEarlierVerify() throws IOException {
    List<Event> first = write(FIRST, "generate", false, "lighthouse");
    List<Event> second = write(SECOND, "generate", true, "spare-key");
    write(new EventOrigin("build-1", "run-4", "1"), "verify", false, "lighthouse", "spare-key");

    assertThat(EventLog.prepare(file, "verify", "build-2")).isFalse();

    assertThat(EventLog.read(file).all()).isEqualTo(concat(first, second));
  }

  @Test
  void linesOfNoRunAreDropped() throws IOException {
    Files.writeString(
        file,
        """
        {"event":"RunStarted","at":"2026-11-22T09:00:00Z","goal":"generate","stories":[]}
        {"event":"RunFinished","at":"2026-11-22T09:00:00Z"}
        """);
    LoggedEvents log = EventLog.read(file);

    EventLog.prepare(file, "verify", "build-1");

    assertThat(log.all()).hasSize(2);
    assertThat(log.envelopes())
        .extracting(Envelope::origin)
        .containsOnly(new EventOrigin(null, null, null));
    assertThat(EventLog.read(file).all()).isEmpty();
  }

  @Test
  void aLineSaysWhoWroteItAndInWhichOrder() throws IOException {
    try (EventLog log = EventLog.append(file, FIRST)) {
      log.accept(new StageStarted(AT, "dog", "voice", "embedded"));
      log.accept(new RunFinished(AT));
    }

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"event\":\"StageStarted\",\"at\":\"2026-11-22T09:00:00.000Z\",\"story\":\"dog\","
                + "\"stage\":\"voice\",\"provider\":\"embedded\",\"build\":\"build-1\","
                + "\"run\":\"run-1\",\"worker\":\"1\",\"sequence\":1}",
            "{\"event\":\"RunFinished\",\"at\":\"2026-11-22T09:00:00.000Z\",\"build\":\"build-1\","
                + "\"run\":\"run-1\",\"worker\":\"1\",\"sequence\":2}");
  }

  @Test
  void aTextThatLooksLikeTheEndOfALineSaysNothingAboutItsRun() throws IOException {
    List<Event> first = new ArrayList<>(write(FIRST, "generate", false, "lighthouse"));
    String end = ",\"build\":\"build-9\",\"run\":\"run-9\",\"worker\":\"1\",\"sequence\":1}";
    Event odd = new RunWarning(AT, end);
    try (EventLog log = EventLog.append(file, FIRST)) {
      log.accept(odd);
    }
    first.add(odd);
    Files.writeString(
        file,
        "{\"event\":\"RunWarning\",\"at\":\"2026-11-22T09:00:00Z\",\"more\":{\"a\":1"
            + end.replace('9', '1')
            + "}\n{\"a\":\"b"
            + end.substring(1)
            + "\n",
        StandardOpenOption.APPEND);

    EventLog.prepare(file, "verify", "build-2");

    assertThat(Files.readAllLines(file)).hasSize(first.size());
    assertThat(EventLog.read(file).all()).isEqualTo(first);
  }

  @Test
  void linesOfAnotherProcessStandAsTheyAre() throws IOException {
    Event started = new RunStarted(AT, "generate", List.of("dog"), false);
    EventOrigin elsewhere = new EventOrigin("build-1", "run-1", "executor-3/attempt-17");
    String line = Json.mapper().writeValueAsString(new Envelope(elsewhere, 42, started)) + "\n";

    try (EventLog log = EventLog.append(file, FIRST)) {
      log.accept(started);
      log.forward((line + line).getBytes(StandardCharsets.UTF_8));
      log.accept(started);
    }

    assertThat(EventLog.read(file).envelopes())
        .containsExactly(
            new Envelope(FIRST, 1, started),
            new Envelope(elsewhere, 42, started),
            new Envelope(elsewhere, 42, started),
            new Envelope(FIRST, 2, started));
  }

  @Test
  void aPartialLineIsNoEventAndIsCompleted() throws IOException {
    List<Event> first = write(FIRST, "generate", false, "lighthouse");
    Files.writeString(file, "{\"event\":\"Sto", StandardOpenOption.APPEND);

    List<Event> more = write(FIRST, "generate", true, "spare-key");

    assertThat(EventLog.read(file).all()).isEqualTo(concat(first, more));
  }

  private static List<Event> concat(List<Event> first, List<Event> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private List<Event> write(EventOrigin origin, String goal, boolean adds, String... stories)
      throws IOException {
    return write(origin, AT, goal, adds, stories);
  }

  /** A run of a goal, from its start to its end. */
  private List<Event> write(
      EventOrigin origin, Instant at, String goal, boolean adds, String... stories)
      throws IOException {
    List<Event> events = new ArrayList<>();
    events.add(new RunStarted(at, goal, List.of(stories), adds, Map.of()));
    for (String story : stories) {
      events.add(new StoryStarted(at.plusMillis(1), story, null, List.of()));
      events.add(new StoryFinished(at.plusMillis(2), story, true));
    }
    events.add(new RunFinished(at.plusMillis(3)));
    try (EventLog log = EventLog.append(file, origin)) {
      events.forEach(log);
    }
    return events;
  }
}
