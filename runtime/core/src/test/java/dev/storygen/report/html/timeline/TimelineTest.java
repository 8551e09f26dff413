package dev.storygen.report.html.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import dev.storygen.report.SyntheticMetrics;
import dev.storygen.report.html.chart.AxisTick;
import dev.storygen.report.html.chart.SvgOutlines;
import dev.storygen.report.html.chart.TimeAxis;
import dev.storygen.report.html.story.ReportedStories;
import dev.storygen.report.html.story.ReportedStory;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final String RUN =
      """
      {"schemaVersion": 1,
       "stories": [
        {"story": "a", "startedAt": "2026-01-01T00:00:00Z", "durationSeconds": 10, "made": true},
        {"story": "b", "startedAt": "2026-01-01T00:00:05Z", "durationSeconds": 15, "made": false}],
       "operations": [
        {"timestamp": "2026-01-01T00:00:10Z", "story": "a", "stage": "voice", "operation": "synthesis",
         "durationSeconds": 5, "success": true},
        {"timestamp": "2026-01-01T00:00:20Z", "story": "b", "stage": "video", "operation": "rendering",
         "durationSeconds": 1, "success": false}],
       "retries": [{"timestamp": "2026-01-01T00:00:06Z", "story": "a"}],
       "breakers": [{"service": "s", "changes": [
        {"timestamp": "2026-01-01T00:00:05Z", "state": "open"},
        {"timestamp": "2026-01-01T00:00:10Z", "state": "half-open"},
        {"timestamp": "2026-01-01T00:00:15Z", "state": "closed"}]}],
       "workerCrashes": [
        {"timestamp": "2026-01-01T00:00:12Z", "cause": "signal 11"},
        {"timestamp": "2026-01-02T00:00:00Z", "cause": "signal 9"}]}
      """;

  private static final double RUN_SECONDS = 20;

  /** Pixels, with as few stories as {@link #RUN} has. */
  private static final int ROW_HEIGHT = 22;

  @Test
  void marksAreInTheRowOfTheirStoryAtTheirTime() throws Exception {
    Timeline timeline = of(RUN);

    assertThat(timeline.marks())
        .flatExtracting(mark -> shapes(mark.kind(), mark.path()))
        .containsExactly(
            "story: row 0, 0.0-10.0 s",
            "story: row 1, 5.0-20.0 s",
            "voice: row 0, 5.0-10.0 s",
            "retry: row 0, 6.0-6.0 s",
            "failed: row 1, 19.0-20.0 s",
            "crash: row 0-1, 12.0-12.0 s");
    assertThat(timeline.rows()).extracting(ReportedStory::name).containsExactly("a", "b");
    assertThat(timeline.description())
        .isEqualTo(
            "2 stories; 20 s from the first start to the last end; 1 retry, 1 breaker opening, 2"
                + " worker crashes.");
  }

  @Test
  void storiesOfAClusterAreInTheRowsOfTheirExecutors() throws Exception {
    Timeline timeline =
        of(
            """
            {"schemaVersion": 1, "stories": [
             {"story": "a", "startedAt": "2026-01-01T00:00:00Z", "durationSeconds": 5, "executor": "executor-10"},
             {"story": "b", "startedAt": "2026-01-01T00:00:00Z", "durationSeconds": 5, "executor": "executor-2"},
             {"story": "c", "startedAt": "2026-01-01T00:00:03Z", "durationSeconds": 5, "executor": "executor-2"},
             {"story": "d", "startedAt": "2026-01-01T00:00:06Z", "durationSeconds": 5, "executor": "executor-2"}]}
            """);

    assertThat(timeline.lanes().byStory())
        .containsExactlyInAnyOrderEntriesOf(Map.of("b", 0, "c", 1, "d", 0, "a", 2));
    assertThat(timeline.executors()).containsExactly("executor-2", "", "executor-10");
    assertThat(timeline.height()).isEqualTo(3 * ROW_HEIGHT);
    assertThat(timeline.rows()).isEmpty();
    assertThat(timeline.description()).startsWith("4 stories on 2 executors; ");
  }

  @Test
  void aBreakerIsOpenFromOpenToClosed() throws Exception {
    BreakerRow row = of(RUN).breakers().get(0);

    assertThat(SvgOutlines.boxes(row.open()))
        .singleElement()
        .satisfies(bar -> assertThat(seconds(bar)).isEqualTo("5.0-10.0 s"))
        .satisfies(bar -> assertThat(bar.getMaxY()).isLessThanOrEqualTo(BreakerRow.HEIGHT));
    assertThat(SvgOutlines.boxes(row.halfOpen()))
        .singleElement()
        .satisfies(bar -> assertThat(seconds(bar)).isEqualTo("10.0-15.0 s"));
    assertThat(row.description()).isEqualTo("open at 5.0 s, half-open at 10 s, closed at 15 s");
  }

  @Test
  void theAxisHasRoundTimes() throws Exception {
    assertThat(of(RUN).ticks())
        .extracting(tick -> tick.percent() + " " + tick.label())
        .containsExactly("0.0% 0 s", "25.0% 5 s", "50.0% 10 s", "75.0% 15 s", "100.0% 20 s");
    assertThat(new TimeAxis(Instant.EPOCH, 30 * 3600).ticks(6))
        .extracting(AxisTick::label)
        .containsExactly("0 s", "8 h", "16 h", "24 h");
  }

  @Test
  void manyStoriesShareAsManyRowsAsRanInParallel() {
    Metrics metrics = SyntheticMetrics.of(200);
    Timeline timeline = Timeline.of(metrics, ReportedStories.of(metrics));

    assertThat(timeline.lanes().shared()).isTrue();
    assertThat(timeline.lanes().count()).isEqualTo(9);
    assertThat(timeline.lanes().byStory()).hasSize(200);
    assertThat(timeline.rows()).isEmpty();
    assertThat(timeline.width()).isEqualTo("100%");
  }

  @Test
  void thousandsOfStoriesMakeItScroll() {
    Metrics metrics = SyntheticMetrics.of(2000);

    assertThat(Timeline.of(metrics, ReportedStories.of(metrics)).width()).isEqualTo("3111");
  }

  @Test
  void storiesThatWereOnlyCheckedHaveTheirChecks() throws Exception {
    String json =
        """
        {"schemaVersion": 1, "stories": [
         {"story": "a", "startedAt": "2026-01-01T00:00:00Z", "durationSeconds": 1}]}
        """;

    assertThat(of(json).marks()).extracting(TimelineMark::kind).containsExactly("story", "checks");
  }

  @Test
  void anOperationOfNoStageIsOtherWork() throws Exception {
    assertThat(of(RUN.replace("\"stage\": \"voice\", ", "")).marks())
        .extracting(TimelineMark::kind)
        .contains("other")
        .doesNotContain("voice");
  }

  @Test
  void withoutTimesThereIsNoTimeline() throws Exception {
    assertThat(of("{\"schemaVersion\": 1, \"stories\": [{\"story\": \"a\"}]}")).isNull();
  }

  private static List<String> shapes(String kind, String path) {
    return SvgOutlines.boxes(path).stream()
        .map(shape -> kind + ": row " + rows(shape) + ", " + seconds(shape))
        .toList();
  }

  /** The rows of a shape in the timeline of {@link #RUN}. */
  private static String rows(Rectangle2D shape) {
    int first = (int) shape.getMinY() / ROW_HEIGHT;
    int last = (int) (shape.getMaxY() - 1) / ROW_HEIGHT;
    return first == last ? String.valueOf(first) : first + "-" + last;
  }

  private static String seconds(Rectangle2D shape) {
    double scale = RUN_SECONDS / TimeAxis.WIDTH;
    return shape.getMinX() * scale + "-" + shape.getMaxX() * scale + " s";
  }

  private static Timeline of(String json) throws Exception {
    Metrics metrics = Json.mapper().readValue(json, Metrics.class);
    return Timeline.of(metrics, ReportedStories.of(metrics));
  }
}
