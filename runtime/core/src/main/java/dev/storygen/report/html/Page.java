package dev.storygen.report.html;

import dev.storygen.history.Trend;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.html.story.PageData;
import dev.storygen.report.html.story.ReportLinks;
import dev.storygen.report.html.story.ReportedStories;
import dev.storygen.report.html.story.ReportedStory;
import dev.storygen.report.html.story.StorySections;
import dev.storygen.report.html.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The content of the page.
 *
 * @param timeline null if no story has a start time
 * @param data what is beside the page; null for nothing
 */
record Page(
    String name,
    Assets assets,
    Overview overview,
    Timeline timeline,
    OperationTable operations,
    StoryTable stories,
    List<CheckRow> checks,
    ServicesSection services,
    List<GoalRun> goals,
    Map<String, String> environment,
    Map<String, ReportedStory> storiesByName,
    StorySections storySections,
    PageData data) {

  static Page of(ReportContent content, ReportLinks links, Assets assets, PageData data) {
    Metrics metrics = content.metrics();
    Trend trend = content.trend() == null ? Trend.none() : content.trend();
    List<ReportedStory> stories = ReportedStories.of(metrics);
    boolean beside = stories.size() > PageData.MOST_STORIES_IN_PAGE;
    Timeline timeline = Timeline.of(metrics, stories);
    return new Page(
        content.name(),
        assets,
        Overview.of(metrics, stories, trend),
        timeline,
        OperationTable.of(metrics, trend),
        StoryTable.of(stories, timeline, beside ? data : null),
        CheckRow.of(metrics.checks()),
        ServicesSection.of(metrics),
        metrics.goals(),
        metrics.environment(),
        stories.stream().collect(Collectors.toMap(ReportedStory::name, Function.identity())),
        beside ? StorySections.beside(stories, links, data) : StorySections.of(stories, links),
        beside ? data : null);
  }

  /** The folder with the data beside the page; null for none. */
  String folder() {
    return data == null ? null : data.href();
  }

  /** Tells the data beside the page from those of another one; null for none. */
  String reportId() {
    return data == null ? null : data.report();
  }
}
