package dev.storygen.report.html;

import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.story.ReportedStory;
import dev.storygen.report.html.story.ResultStatus;
import dev.storygen.report.html.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Every story in a row.
 *
 * @param rows the first {@value #DRAWN}, which need no script
 * @param total of all
 * @param rest the others, packed; null for none. The script draws them as they are scrolled to
 * @param filters how many came out how, the worst first
 */
record StoryTable(List<StoryRow> rows, int total, String rest, List<StatusFilter> filters) {

  static final int DRAWN = 100;
  private static final int EXCERPT = 140;

  /**
   * A story.
   *
   * @param problem the first of those that it has; empty where it has none
   * @param at seconds from the left edge of the timeline; -1 where that is not known
   * @param lane of the timeline; -1 where it is in none
   */
  record StoryRow(ReportedStory story, String problem, double at, int lane) {

    /** For the order of rows. */
    double seconds() {
      return Math.round(story.seconds() * 1000) / 1000.0;
    }

    String duration() {
      return story.startedAt() == null ? "–" : DisplayFormats.duration(story.seconds());
    }

    /** What the script builds the same row from. */
    List<Object> packed() {
      return List.of(
          story.number(),
          story.name(),
          story.title(),
          story.outcome().ordinal(),
          seconds(),
          duration(),
          problem,
          at,
          lane);
    }
  }

  /** A way that stories came out. */
  record StatusFilter(ResultStatus outcome, long stories) {}

  static StoryTable of(List<ReportedStory> stories, Timeline timeline) {
    List<StoryRow> rows = new ArrayList<>(stories.size());
    stories.forEach(story -> rows.add(row(story, timeline)));
    List<StoryRow> rest = rows.subList(Math.min(DRAWN, rows.size()), rows.size());
    return new StoryTable(
        List.copyOf(rows.subList(0, rows.size() - rest.size())),
        rows.size(),
        rest.isEmpty() ? null : DeflatedJson.json(rest.stream().map(StoryRow::packed).toList()),
        Arrays.stream(ResultStatus.values())
            .map(outcome -> new StatusFilter(outcome, count(stories, outcome)))
            .filter(filter -> filter.stories() > 0)
            .toList());
  }

  private static StoryRow row(ReportedStory story, Timeline timeline) {
    List<String> problems = story.problems();
    String more = problems.size() > 1 ? " (+" + (problems.size() - 1) + ")" : "";
    String problem =
        problems.isEmpty() ? "" : DisplayFormats.excerpt(problems.get(0), EXCERPT) + more;
    Instant start = story.startedAt();
    if (timeline == null || start == null) {
      return new StoryRow(story, problem, -1, -1);
    }
    Map<String, Integer> lanes = timeline.lanes().of();
    return new StoryRow(
        story, problem, timeline.axis().since(start), lanes.getOrDefault(story.name(), -1));
  }

  private static long count(List<ReportedStory> stories, ResultStatus outcome) {
    return stories.stream().filter(story -> story.outcome() == outcome).count();
  }
}
