package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.History.BuildId;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00.123Z");

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
            "stories":{"a":{"made":true,"passed":0}},"errors":{}}
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
  void unreadableFilesAreSkippedWithAWarning() throws IOException {
    history.store(build(0), metrics(0, true));
    Files.writeString(folder.resolve("20261122T083100123Z-00000001.json"), "{\"schemaVersion\":1,");
    Files.writeString(folder.resolve("20261122T083200123Z-00000001.json"), "null");
    Files.writeString(
        folder.resolve("20261122T083300123Z-00000001.json"),
        "{\"schemaVersion\":2,\"startedAt\":\"2026-11-22T08:30:01Z\"}");
    Files.createDirectories(folder.resolve("20261122T083400123Z-00000001.json"));

    assertThat(history.newest(9)).hasSize(1);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith(
            "The history in "
                + folder
                + " has 4 of 5 builds that cannot be read. The first:"
                + " 20261122T083100123Z-00000001.json is not the JSON of a build: ")
        .endsWith(". Delete them if they are not needed.");
  }

  @Test
  void aFileOfANewerVersionIsSkippedWithAWarning() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("20261122T083300123Z-00000001.json"),
        "{\"schemaVersion\":2,\"startedAt\":\"2026-11-22T08:30:01Z\"}");

    assertThat(history.newest(9)).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The history in "
                + folder
                + " has 1 of 1 builds that cannot be read. The first:"
                + " 20261122T083300123Z-00000001.json is of a newer version (schemaVersion 2)."
                + " Delete them if they are not needed.");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAWarning() throws IOException {
    Files.writeString(cache.resolve("org.example.stories"), "in the way");

    history.store(build(0), metrics(0, true));

    assertThat(history.newest(9)).isEmpty();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("The history cannot be written to " + folder + " (")
        .endsWith("). Point storygen.cacheDirectory at a folder that can.");
  }

  @Test
  void parallelBuildsDoNotInterfere() throws IOException {
    IntStream.range(0, 400)
        .parallel()
        .forEach(i -> history.store(new BuildId(NOW.plusSeconds(i), hex(i)), metrics(i, true)));

    assertThat(warnings).isEmpty();
    assertThat(names()).hasSize(200);
    assertThat(history.newest(500)).hasSize(200);
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

  @ParameterizedTest
  @CsvSource({
    "org.example, stories",
    ".., ..",
    "a/../.., b",
    "'', ''",
    "C:\\, ..\\..",
  })
  void theFolderOfAProjectIsWithinTheCache(String groupId, String artifactId) {
    Path kept = History.ofProject(cache, groupId, artifactId, warnings::add).folder();

    assertThat(kept.normalize()).isEqualTo(kept);
    assertThat(cache.relativize(kept)).hasToString(cache.relativize(kept).getName(0) + "/history");
    assertThat(kept.getParent().getParent()).isEqualTo(cache);
  }

  @Test
  void theHistoryOfAFolderIsNamedAfterIt() {
    assertThat(History.ofProject(cache, "org.example", "stories", warnings::add).folder())
        .isEqualTo(cache.resolve("org.example.stories/history"));
    assertThat(folderName(History.ofFolder(cache, Path.of("/srv/my stories"), warnings::add)))
        .matches("my_stories-[0-9a-f]{8}");
    assertThat(folderName(History.ofFolder(cache, Path.of("/"), warnings::add)))
        .matches("root-[0-9a-f]{8}");
    assertThat(folderName(History.ofFolder(cache, Path.of("/srv/a"), warnings::add)))
        .isNotEqualTo(folderName(History.ofFolder(cache, Path.of("/home/a"), warnings::add)));
    assertThat(folderName(History.ofProject(cache, "x".repeat(999), "y", warnings::add)))
        .hasSizeLessThan(200)
        .isNotEqualTo(folderName(History.ofProject(cache, "x".repeat(999), "z", warnings::add)));
  }

  @Test
  void aRunSurvivesARoundTrip() throws IOException {
    PastRun run =
        new PastRun(
            1,
            NOW,
            List.of(new GoalRun("verify", NOW, 1.5, false)),
            Map.of("voice", new PastOperation(2, 2, 1, 0.75, null)),
            Set.of("audio-size"),
            Map.of("a", new PastStory(null, 1, List.of("x"), List.of("y"), List.of("z"))),
            Map.of("voice: boom", 2));

    String json = Json.mapper().writeValueAsString(run);

    assertThat(Json.mapper().readValue(json, PastRun.class)).isEqualTo(run);
  }

  private static String folderName(History history) {
    return history.folder().getParent().getFileName().toString();
  }

  private Path leftOver(String pid, BuildId build) throws IOException {
    String time = build.startedAt().toString().replaceAll("[-:.]", "");
    Path file = folder.resolve("." + pid + "-" + time + "-" + build.id() + ".json");
    return Files.writeString(file, "{\"schema");
  }

  private static BuildId build(int minute) {
    return new BuildId(NOW.plusSeconds(60L * minute), minute == 0 ? "00c0ffee" : hex(minute));
  }

  private static String hex(int number) {
    return "%08x".formatted(number);
  }

  private static Metrics metrics(int minute, boolean success) {
    Instant start = NOW.plusSeconds(60L * minute + 1);
    return MetricsFold.of(
        List.of(
            new RunStarted(start, "generate", List.of("a"), false),
            new StoryStarted(start, "a", null, List.of()),
            new OperationFinished(
                start.plusSeconds(3),
                "a",
                "voice",
                "synthesis",
                "embedded",
                2.5,
                success,
                1,
                success ? null : "boom",
                Map.of()),
            new StoryFinished(start.plusSeconds(4), "a", success),
            new RunFinished(start.plusSeconds(5))));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
