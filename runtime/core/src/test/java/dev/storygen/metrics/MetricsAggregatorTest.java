package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.metrics.MetricsAggregator.Module;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsAggregatorTest {

  private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

  @TempDir private Path folder;

  private final Metrics both =
      MetricsAggregator.of(
          List.of(
              new Module("south", "regions/south", metrics(20, "21", true, 900)),
              new Module("north", "", metrics(10, "17", false, 400))));

  @Test
  void storiesAreNamedAfterTheirModuleAndTheirFilesAreFoundFromTheRoot() {
    assertThat(both.stories())
        .extracting(StoryRun::story)
        .containsExactly("north/lighthouse", "south/lighthouse");
    assertThat(both.stories())
        .extracting(story -> story.files().get("video"))
        .containsExactly("target/video.mp4", "regions/south/target/video.mp4");
    assertThat(both.checks())
        .extracting(CheckOutcome::story, CheckOutcome::file)
        .containsExactly(
            tuple("north/lighthouse", "target/video.mp4"),
            tuple("south/lighthouse", "regions/south/target/video.mp4"));
  }

  @Test
  void filesThatAreElsewhereStayThere() {
    Module module = new Module("south", "south", checked("/media/a.mp3", "C:\\media\\a.mp3", null));

    assertThat(MetricsAggregator.of(List.of(module)).checks())
        .extracting(CheckOutcome::file)
        .containsExactly("/media/a.mp3", "C:\\media\\a.mp3", null);
  }

  @Test
  void whatHappenedStandsByTime() {
    assertThat(both.goals())
        .extracting(GoalRun::startedAt)
        .containsExactly(AT.plusSeconds(10), AT.plusSeconds(20));
    assertThat(both.goals().stream().mapToDouble(GoalRun::durationSeconds).sum()).isEqualTo(10);
    assertThat(both.operations())
        .extracting(OperationRecord::story)
        .containsExactly("north/lighthouse", "south/lighthouse");
    assertThat(both.retries())
        .extracting(RetryRecord::story)
        .containsExactly("north/lighthouse", "south/lighthouse");
    assertThat(both.fallbacks())
        .extracting(FallbackRecord::story)
        .containsExactly("north/lighthouse", "south/lighthouse");
    assertThat(both.workerCrashes())
        .extracting(WorkerCrash::stories)
        .containsExactly(List.of("north/lighthouse"), List.of("south/lighthouse"));
  }

  @Test
  void sumsAreOverAll() {
    assertThat(both.summary()).isEqualTo(MetricsSummary.of(both.operations()));
    assertThat(both.summary().totalOperations()).isEqualTo(2);
    assertThat(both.summary().failed()).isEqualTo(1);
    assertThat(both.used()).isEqualTo(Map.of("inputTokens", 30L));
    assertThat(both.cacheHits()).isEqualTo(30);
  }

  @Test
  void eachModuleHasBreakersOfItsOwn() {
    assertThat(both.breakers())
        .extracting(BreakerRecord::service)
        .containsExactly("north/api/chat", "south/api/chat");
  }

  @Test
  void theBudgetIsTheBuildsSoTheModuleTellsThatSawMostOfItSpent() {
    assertThat(both.budgets()).containsExactly(new BudgetUse("tokens", 1000, 900));
  }

  @Test
  void versionsThatDifferStandSideBySide() {
    assertThat(both.environment()).isEqualTo(Map.of("os", "Linux", "java", "21, 17"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("metrics.json");

    both.write(file);

    assertThat(Metrics.read(file)).isEqualTo(both);
  }

  @Test
  void noModulesMakeNothing() {
    assertThat(MetricsAggregator.of(List.of())).isEqualTo(Metrics.of(List.of(), List.of()));
  }

  private static Metrics metrics(int second, String java, boolean success, long used) {
    Instant at = AT.plusSeconds(second);
    return new Metrics(
        1,
        List.of(new GoalRun("generate", at, 5, true)),
        Map.of("java", java, "os", "Linux"),
        List.of(
            new StoryRun(
                "lighthouse",
                "A title",
                at,
                4,
                success,
                Map.of("video", "target/video.mp4"),
                null)),
        List.of(
            new OperationRecord(
                at,
                "lighthouse",
                "voice",
                "synthesis",
                "embedded",
                second,
                success,
                1,
                null,
                Map.of())),
        null,
        checked("target/video.mp4").checks(),
        List.of(new RetryRecord(at, "lighthouse", "voice", "synthesis", 1, 2, "503")),
        List.of(
            new BreakerRecord("api/chat", success ? "closed" : "open", 3, 1, 2, "503", 5, null)),
        List.of(new FallbackRecord(at, "lighthouse", "voice", "synthesis", "a", "b", "503")),
        List.of(new BudgetUse("tokens", 1000, used)),
        Map.of("inputTokens", (long) second),
        List.of(new WorkerCrash(at, "signal 11", List.of("lighthouse"))),
        second,
        null,
        null);
  }

  private static Metrics checked(String... files) {
    return Metrics.of(List.of(), Arrays.stream(files).map(MetricsAggregatorTest::check).toList());
  }

  private static CheckOutcome check(String file) {
    return new CheckOutcome(
        "lighthouse",
        "video-size",
        CheckStatus.PASSED,
        Severity.ERROR,
        null,
        null,
        null,
        file,
        null,
        null,
        1);
  }
}
