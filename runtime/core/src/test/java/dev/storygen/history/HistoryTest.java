package dev.storygen.history;

import static dev.storygen.history.SampleBuilds.NOW;
import static dev.storygen.history.SampleBuilds.build;
import static dev.storygen.history.SampleBuilds.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.RunStarted;
import dev.storygen.forecast.Rates;
import dev.storygen.history.History.BuildId;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  @TempDir private Path cache;

  private Path folder;

  private final List<String> warnings = new ArrayList<>();

  private History history;

  @BeforeEach
  void openHistory() {
    folder = cache.resolve("org.example.stories/history");
    history = new History(folder, warnings::add);
  }

  @Test
  void aBuildIsStoredInAFile() throws IOException {
    history.store(build(0), metrics(0, true));

    assertThat(names()).containsExactly("20261122T083000123Z-00c0ffee.json");
    assertThat(folder.resolve("20261122T083000123Z-00c0ffee.json"))
        .content()
        .isEqualTo(
            """
            {"schemaVersion":1,"startedAt":"2026-11-22T08:30:01.123Z","goals":[{"goal":"generate",\
            "startedAt":"2026-11-22T08:30:01.123Z","durationSeconds":5.0,"finished":true}],\
            "byOperation":{"voice.synthesis":{"count":1,"failures":0,"totalSeconds":2.5,\
            "maxSeconds":2.5,"medianSeconds":2.5}},"checks":[],\
            "stories":{"a":{"made":true,"passed":0}},"errors":{},"rates":{}}
            """);
    assertThat(history.newest(9)).containsExactly(PastRun.of(metrics(0, true)));
    assertThat(warnings).isEmpty();
  }

  @Test
  void storingABuildAgainReplacesItsFile() throws IOException {
    history.store(build(0), metrics(0, true));
    history.store(build(0), metrics(0, false));

    assertThat(names()).hasSize(1);
    assertThat(history.newest(9)).extracting(PastRun::failed).containsExactly(1);
  }

  @Test
  void buildsWithTheSameStartHaveTwoFiles() throws IOException {
    history.store(build(0), metrics(0, true));
    history.store(new BuildId(NOW, "decafbad"), metrics(0, true));

    assertThat(names()).hasSize(2);
  }

  @Test
  void aBuildWithoutOperationsAndStoriesIsNotStored() {
    history.store(
        build(0), MetricsFold.of(List.of(new RunStarted(NOW, "generate", List.of(), false))));
    history.store(build(0), MetricsFold.of(List.of()));

    assertThat(folder).doesNotExist();
  }

  @Test
  void theNewestTwoHundredAreKept() throws IOException {
    IntStream.range(0, 203).forEach(i -> history.store(build(i), metrics(i, true)));

    assertThat(names()).hasSize(200).first().isEqualTo("20261122T083300123Z-00000003.json");
    assertThat(history.newest(2))
        .extracting(PastRun::startedAt)
        .containsExactly(
            Instant.parse("2026-11-22T11:51:01.123Z"), Instant.parse("2026-11-22T11:52:01.123Z"));
  }

  @Test
  void oldTemporaryFilesAreDeleted() throws IOException {
    Files.createDirectories(folder);
    Path old = leftOver("1", build(0));
    Path young = leftOver("2", build(1));
    Path foreign = Files.writeString(folder.resolve("notes.json"), "mine");

    IntStream.range(1, 21).forEach(i -> history.store(build(i), metrics(i, true)));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(foreign).exists();
    assertThat(history.newest(99)).hasSize(20);
    assertThat(warnings).isEmpty();
  }

  @Test
  void parallelBuildsDoNotInterfere() throws IOException {
    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i ->
                history.store(
                    new BuildId(NOW.plusSeconds(i), SampleBuilds.hex(i)), metrics(i, true)));

    assertThat(warnings).isEmpty();
    assertThat(names()).hasSize(200);
    assertThat(history.newest(500)).hasSize(200);
  }

  @Test
  void aRunSurvivesARoundTrip() throws IOException {
    PastRun run =
        new PastRun(
            1,
            NOW,
            List.of(new GoalRun("verify", NOW, 1.5, false)),
            Map.of("voice", new PastOperation(2, 2, 1, 0.75, null, 0)),
            Set.of("audio-size"),
            Map.of("a", new PastStory(null, 1, List.of("x"), List.of("y"), List.of("z"))),
            Map.of("voice: boom", 2),
            new Rates(Map.of("video.rendering ffmpeg", 0.5), null, Map.of("embedded", 0.4), 5.6));

    String json = Json.mapper().writeValueAsString(run);

    assertThat(Json.mapper().readValue(json, PastRun.class)).isEqualTo(run);
  }

  @Test
  void aBuildIsComparedWithEarlierOnes() {
    history.store(build(0), metrics(0, true));
    history.store(build(1), metrics(1, false));

    Trend trend = history.trend(build(1), metrics(1, false), Regression.none());

    assertThat(trend.lastRun()).isEqualTo(NOW.plusSeconds(1));
    assertThat(trend.changes())
        .contains(new Change("a", "passed", "not made", ChangeDirection.WORSE));
  }

  @Test
  void metricsReadFromAFileAreComparedAsTheirBuild() {
    history.store(build(0), metrics(0, true));
    history.store(build(1), metrics(1, false));
    history.store(build(2), metrics(2, true));

    assertThat(history.trend(metrics(1, false), Regression.none()))
        .isEqualTo(history.trend(build(1), metrics(1, false), Regression.none()));
    assertThat(history.trend(metrics(9, true), Regression.none()).lastRun())
        .isEqualTo(NOW.plusSeconds(121));
    assertThat(history.trend(MetricsFold.of(List.of()), Regression.none())).isEqualTo(Trend.none());
  }

  private Path leftOver(String pid, BuildId build) throws IOException {
    String time = build.startedAt().toString().replaceAll("[-:.]", "");
    Path file = folder.resolve("." + pid + "-" + time + "-" + build.id() + ".json");
    return Files.writeString(file, "{\"schema");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
