package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.History.BuildId;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryOrderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00.123Z");

  @TempDir private Path cache;
  private Path folder;
  private final List<String> warnings = new ArrayList<>();
  private History history;

  @BeforeEach
  void openHistory() {
    folder = cache.resolve("history");
    history = new History(folder, warnings::add);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -3600, -20, 0, 20, 3600})
  void aBuildIsComparedWithTheOneBeforeItWhateverTheClockSays(long step) {
    store(0, "0000000a", true);
    store(60, "0000000b", true);
    BuildId last = store(60 + step, "0000000c", false);

    assertThat(history.newest(9)).extracting(PastRun::failed).containsExactly(0, 0, 1);
    Trend trend = history.trend(last, metrics(60 + step, false), Regression.none());
    assertThat(trend.lastRun()).isEqualTo(NOW.plusSeconds(60));
    assertThat(trend.changes())
        .contains(new Change("a", "passed", "not made", ChangeDirection.WORSE));
  }

  @Test
  void aNameFollowsTheLastOneWhereTheClockWasSetBack() throws IOException {
    store(0, "0000000a", true);
    store(-3600, "0000000b", true);
    store(-3600, "0000000b", false);
    store(-7200, "0000000c", true);

    assertThat(names())
        .containsExactly(
            "20261122T083000123Z-0000000a.json",
            "20261122T083000124Z-0000000b.json",
            "20261122T083000124Z-0000000c.json");
    assertThat(warnings).isEmpty();
  }

  @Test
  void aNameThatIsNoValidTimeIsFollowedToo() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("20261399T259999999Z-0000000a.json"), "{}");

    store(0, "0000000b", true);

    assertThat(names())
        .containsExactly("20261399T259999999Z-0000000a.json", "20261399T260000000Z-0000000b.json");
  }

  @Test
  void aMetricsFileOfABuildThatIsNotStoredIsComparedWithAll() {
    store(0, "0000000a", true);
    store(60, "0000000b", true);

    assertThat(history.trend(metrics(-3600, true), Regression.none()).lastRun())
        .isEqualTo(NOW.plusSeconds(60));
  }

  private BuildId store(long second, String id, boolean made) {
    BuildId build = new BuildId(NOW.plusSeconds(second), id);
    history.store(build, metrics(second, made));
    return build;
  }

  private static Metrics metrics(long second, boolean made) {
    Instant start = NOW.plusSeconds(second);
    return MetricsFold.of(
        List.of(
            new RunStarted(start, "generate", List.of("a"), false),
            new StoryStarted(start, "a", null, List.of()),
            new StoryFinished(start.plusSeconds(4), "a", made),
            new RunFinished(start.plusSeconds(5))));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
