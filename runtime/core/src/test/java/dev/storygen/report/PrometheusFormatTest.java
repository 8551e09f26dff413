package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.history.Trend;
import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.BudgetUse;
import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.metrics.WorkerCrash;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.types.MetricType;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusFormatTest {

  private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

  @TempDir private Path folder;

  @Test
  void aRunMakesTheExpectedText() throws IOException {
    assertThat(Files.readString(write("com.example:stories", run())))
        .isEqualTo(Files.readString(Path.of("src/test/resources/metrics.prom")));
  }

  @Test
  void aParserReadsTheValues() throws IOException {
    Map<String, MetricFamily> families = parse(write("com.example:stories", run()));

    assertThat(value(families, "storygen_goal_success", "goal", "verify")).isZero();
    assertThat(value(families, "storygen_last_run_timestamp_seconds", "goal", "generate"))
        .isEqualTo(1_700_000_010.5);
    assertThat(value(families, "storygen_checks", "check", "audio-size", "status", "violated"))
        .isEqualTo(1);
    assertThat(value(families, "storygen_breaker_state", "service", "a/b", "status", "open"))
        .isEqualTo(1);
    MetricFamily durations = families.get("storygen_operation_duration_seconds");
    assertThat(durations.getType()).isEqualTo(MetricType.SUMMARY);
    assertThat(durations.getMetrics()).hasSize(1);
  }

  @Test
  void labelsAreEscaped() throws IOException {
    String nasty = "a\"b\\c\nstorygen_stories 1 😀";

    Path file = write(nasty, run());

    assertThat(Files.readAllLines(file))
        .contains("storygen_worker_crashes{project=\"a\\\"b\\\\c\\nstorygen_stories 1 😀\"} 1.0")
        .allMatch(line -> line.startsWith("# ") || line.matches("storygen_[a-z_]+\\{.*} \\S+"));
    assertThat(parse(file).get("storygen_worker_crashes").getMetrics().get(0).getLabels())
        .containsKey("project");
  }

  @Test
  void seriesAreUniqueAndHaveNoTimestamps() throws IOException {
    Metrics run = run();
    Metrics twice =
        new Metrics(
            1,
            run.goals(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(run.breakers().get(0), run.breakers().get(0)),
            null,
            null,
            null,
            null,
            0,
            null,
            null);

    List<String> lines = Files.readAllLines(write("p", twice));

    assertThat(lines.stream().map(line -> line.replaceAll(" \\S+$", "")).toList())
        .doesNotHaveDuplicates();
    assertThat(lines)
        .contains("storygen_breaker_opens{project=\"p\",service=\"a/b\"} 4.0")
        .filteredOn(line -> !line.startsWith("#"))
        .allMatch(line -> line.replaceAll("\\{.*}", "").split(" ").length == 2);
  }

  @Test
  void theNumberOfSeriesDoesNotDependOnTheStories() throws IOException {
    List<OperationRecord> many =
        IntStream.range(0, 500).mapToObj(i -> operation("story-" + i, true, 1)).toList();

    Path file = write("p", Metrics.of(many, List.of()));

    assertThat(Files.readAllLines(file)).hasSizeLessThan(60);
    assertThat(file).content().doesNotContain("story-");
  }

  @Test
  void theFileIsReadableForOtherUsers() throws IOException {
    Path file = write("p", run());

    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r--r--");
    }
  }

  @Test
  void emptyMetricsMakeAValidFile() throws IOException {
    assertThat(parse(write("p", Metrics.of(List.of(), List.of()))))
        .containsKeys("storygen_stories", "storygen_worker_crashes");
  }

  private Path write(String project, Metrics metrics) throws IOException {
    ReportInput results =
        new ReportInput(project, "P", folder, folder, folder, metrics, Trend.none());
    new PrometheusFormat().write(results);
    return new PrometheusFormat().location(results);
  }

  private static Map<String, MetricFamily> parse(Path file) throws IOException {
    CollectorPrometheusMetricsWalker walker = new CollectorPrometheusMetricsWalker();
    try (InputStream in = Files.newInputStream(file)) {
      new TextPrometheusMetricsProcessor(in, walker).walk();
    }
    Map<String, MetricFamily> families = new TreeMap<>();
    walker
        .getAllMetricFamilies()
        .forEach(
            family ->
                assertThat(families.put(family.getName(), family))
                    .as(family.getName() + " once")
                    .isNull());
    return families;
  }

  private static double value(Map<String, MetricFamily> families, String family, String... labels) {
    Map<String, String> expected = new TreeMap<>(Map.of("project", "com.example:stories"));
    for (int i = 0; i < labels.length; i += 2) {
      expected.put(labels[i], labels[i + 1]);
    }
    return families.get(family).getMetrics().stream()
        .filter(metric -> metric.getLabels().equals(expected))
        .map(metric -> ((Gauge) metric).getValue())
        .reduce((a, b) -> Double.NaN)
        .orElseThrow();
  }

  private static Metrics run() {
    return new Metrics(
        1,
        List.of(
            new GoalRun("generate", AT, 10.5, true),
            new GoalRun("verify", AT.plusSeconds(11), 0.5, true)),
        Map.of(),
        List.of(story("a", true), story("b", false), story("c", null)),
        List.of(operation("a", true, 1.5), operation("b", false, 3), operation("c", true, 0.5)),
        null,
        List.of(check("a", CheckStatus.PASSED), check("b", CheckStatus.VIOLATED)),
        List.of(new RetryRecord(AT, "b", "voice", "synthesis", 1, 2, "503")),
        List.of(new BreakerRecord("a/b", "open", 9, 2, 5, "503", 12.25, null)),
        List.of(new FallbackRecord(AT, "c", "voice", "synthesis", "elevenlabs", "embedded", "503")),
        List.of(new BudgetUse("tokens", 1000, 250)),
        Map.of("inputTokens", 200L, "outputTokens", 50L),
        List.of(new WorkerCrash(AT, "signal 11", List.of("b"))),
        2,
        null,
        null);
  }

  private static StoryRun story(String name, Boolean made) {
    return new StoryRun(name, null, AT, 1, made, null, null);
  }

  private static OperationRecord operation(String story, boolean success, double seconds) {
    return new OperationRecord(
        AT,
        story,
        "voice",
        "synthesis",
        "embedded",
        seconds,
        success,
        1,
        success ? null : "503",
        Map.of());
  }

  private static CheckOutcome check(String story, CheckStatus status) {
    return new CheckOutcome(
        story, "audio-size", status, Severity.ERROR, null, null, null, null, null, null, 0.1);
  }
}
