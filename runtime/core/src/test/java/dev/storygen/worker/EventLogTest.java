package dev.storygen.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.metrics.StoryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

  private static final Instant BUILD = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant NEXT_BUILD = BUILD.plusSeconds(3600);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("events.jsonl");
  }

  @Test
  void aSecondGenerateOfABuildAddsToTheFirst() throws IOException {
    boolean first = EventLog.prepare(file, "generate", BUILD);
    List<Event> lighthouse = write("generate", BUILD.plusSeconds(1), first, "lighthouse");
    boolean second = EventLog.prepare(file, "generate", BUILD);
    write("generate", BUILD.plusSeconds(9), second, "spare-key");

    assertThat(first).isFalse();
    assertThat(second).isTrue();
    assertThat(EventLog.read(file)).startsWith(lighthouse.toArray(Event[]::new));
    assertThat(MetricsFold.of(EventLog.read(file)).stories())
        .extracting(StoryRun::story)
        .containsExactly("lighthouse", "spare-key");
  }

  @Test
  void theNextBuildsGenerateStartsAfresh() throws IOException {
    write("generate", BUILD.plusSeconds(1), false, "lighthouse");
    write("verify", BUILD.plusSeconds(9), false, "lighthouse");

    assertThat(EventLog.prepare(file, "generate", NEXT_BUILD)).isFalse();

    assertThat(EventLog.read(file)).isEmpty();
  }

  @Test
  void aGenerateKeepsWhatTheBuildHasJudgedBefore() throws IOException {
    write("generate", BUILD.plusSeconds(1), false, "lighthouse");
    List<Event> judged = write("verify", BUILD.plusSeconds(9), false, "lighthouse");

    assertThat(EventLog.prepare(file, "generate", BUILD)).isTrue();

    assertThat(EventLog.read(file)).endsWith(judged.toArray(Event[]::new));
  }

  @Test
  void aVerifyKeepsAllThatGenerateDidInItsBuildAndAddsToNoEarlierVerify() throws IOException {
    List<Event> first = write("generate", BUILD.plusSeconds(1), false, "lighthouse");
    List<Event> second = write("generate", BUILD.plusSeconds(5), true, "spare-key");
    write("verify", BUILD.plusSeconds(9), false, "lighthouse", "spare-key");

    assertThat(EventLog.prepare(file, "verify", NEXT_BUILD)).isFalse();

    assertThat(EventLog.read(file))
        .startsWith(first.toArray(Event[]::new))
        .endsWith(second.toArray(Event[]::new))
        .hasSize(first.size() + second.size());
  }

  @Test
  void halfALineIsNoEventAndIsEnded() throws IOException {
    write("generate", BUILD, false, "lighthouse");
    Files.writeString(file, "{\"event\":\"Sto", StandardOpenOption.APPEND);

    List<Event> more = write("generate", BUILD.plusSeconds(1), true, "spare-key");

    assertThat(EventLog.read(file)).hasSize(2 * more.size()).endsWith(more.toArray(Event[]::new));
  }

  /** A run of a goal, from its start to its end. */
  private List<Event> write(String goal, Instant at, boolean adds, String... stories)
      throws IOException {
    List<Event> events = new ArrayList<>();
    events.add(new RunStarted(at, goal, List.of(stories), adds, Map.of()));
    for (String story : stories) {
      events.add(new StoryStarted(at.plusMillis(1), story, null, List.of()));
      events.add(new StoryFinished(at.plusMillis(2), story, true));
    }
    events.add(new RunFinished(at.plusMillis(3)));
    try (EventLog log = EventLog.append(file)) {
      events.forEach(log);
    }
    return events;
  }
}
