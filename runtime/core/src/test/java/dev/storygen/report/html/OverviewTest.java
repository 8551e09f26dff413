package dev.storygen.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import dev.storygen.report.html.story.ReportedStories;
import dev.storygen.report.html.story.ResultStatus;
import org.junit.jupiter.api.Test;

class OverviewTest {

  private static final String MADE = "'stories':[{'story':'a','made':true}]";

  @Test
  void aRunWithoutChecksHasNotPassed() throws Exception {
    assertThat(overview(MADE).status()).isEqualTo(ResultStatus.MADE);
  }

  @Test
  void anInterruptedRunHasNotPassed() throws Exception {
    Overview overview =
        overview(
            MADE
                + ",'checks':[{'story':'a','check':'x','status':'passed'}]"
                + ",'goals':[{'goal':'verify','finished':false}]");

    assertThat(overview.status()).isEqualTo(ResultStatus.UNFINISHED);
    assertThat(overview.interruption())
        .isEqualTo("The run was stopped: verify did not finish, so the report is incomplete.");
  }

  @Test
  void aRunWithoutStoriesHasNotPassed() throws Exception {
    Overview overview = overview("'stories':[]");

    assertThat(overview.status()).isEqualTo(ResultStatus.NONE);
    assertThat(overview.summary()).isEqualTo("This run has no stories.");
  }

  @Test
  void theTimeIsThatInGoalsWithoutTheGapsBetweenThem() throws Exception {
    Overview overview =
        overview(
            MADE
                + ",'goals':[{'goal':'generate','startedAt':'2026-01-01T00:00:00Z'"
                + ",'durationSeconds':110,'finished':true}"
                + ",{'goal':'verify','startedAt':'2026-01-01T00:01:55Z'"
                + ",'durationSeconds':4,'finished':true}]");

    assertThat(overview.tiles())
        .filteredOn(tile -> tile.label().startsWith("Time"))
        .extracting(Object::toString)
        .containsExactly(
            "Tile[label=Time in goals, value=1 min 54 s, note=generate 1 min 50 s, verify 4.0 s]");
  }

  private static Overview overview(String json) throws Exception {
    Metrics metrics =
        Json.mapper()
            .readValue(("{'schemaVersion':1," + json + "}").replace('\'', '"'), Metrics.class);
    return Overview.of(metrics, ReportedStories.of(metrics), Trend.none());
  }
}
