package dev.storygen.report.html;

import dev.storygen.history.Trend;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the page shows.
 *
 * @param timeline null where nothing has a time
 */
record Page(
    String name,
    Assets assets,
    Overview first,
    Timeline timeline,
    OperationRow.Table operations,
    StoryTable table,
    List<CheckRow> checks,
    Services services,
    List<GoalRun> goals,
    Map<String, String> environment,
    Map<String, Story> byName,
    StorySections sections) {

  static Page of(ReportContent content, Links links, Assets assets) {
    Metrics metrics = content.metrics();
    Trend trend = content.trend() == null ? Trend.none() : content.trend();
    List<Story> stories = Stories.of(metrics);
    Timeline timeline = Timeline.of(metrics, stories);
    return new Page(
        content.name(),
        assets,
        Overview.of(metrics, stories, trend),
        timeline,
        OperationRow.of(metrics, trend),
        StoryTable.of(stories, timeline),
        CheckRow.of(metrics.checks()),
        Services.of(metrics),
        metrics.goals(),
        metrics.environment(),
        stories.stream().collect(Collectors.toMap(Story::name, Function.identity())),
        StorySections.of(stories, links));
  }
}
