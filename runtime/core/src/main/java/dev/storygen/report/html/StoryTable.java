package dev.storygen.report.html;

import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.story.PageData;
import dev.storygen.report.html.story.ReportedStory;
import dev.storygen.report.html.story.ResultStatus;
import dev.storygen.report.html.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The table of stories, the worst first; the script sorts in the same order at first.
 *
 * @param rows the first {@value #INLINE_ROWS} rows, which need no script
 * @param total number of stories
 * @param packedRows the other rows as {@link DeflatedJson}, which the script adds; null for none
 * @param rowFiles the number of files beside the page that have the other rows instead
 * @param filters the number of stories per status, the worst first
 */
record StoryTable(
    List<StoryRow> rows, int total, String packedRows, int rowFiles, List<StatusFilter> filters) {

  static final int INLINE_ROWS = 100;

  /** Rows of a file beside the page, about 200 kB. */
  private static final int ROWS_PER_FILE = 5_000;

  private static final int MAX_PROBLEM_LENGTH = 140;

  /**
   * A story.
   *
   * @param problem the first problem; empty if there is none
   * @param startSeconds start in seconds from the left edge of the timeline; -1 if unknown
   * @param lane row of the timeline; -1 if it has none
   */
  record StoryRow(ReportedStory story, String problem, double startSeconds, int lane) {

    /** The duration rounded to milliseconds, to sort by. */
    double seconds() {
      return Math.round(story.seconds() * 1000) / 1000.0;
    }

    String duration() {
      return story.startedAt() == null ? "–" : DisplayFormats.duration(story.seconds());
    }

    /** The values that the script builds the same row from. */
    List<Object> values() {
      return List.of(
          story.number(),
          story.name(),
          story.title(),
          story.status().ordinal(),
          seconds(),
          duration(),
          problem,
          startSeconds,
          lane);
    }
  }

  /** The number of stories of a status. */
  record StatusFilter(ResultStatus status, long stories) {}

  /**
   * The table.
   *
   * @param data gets most rows; null for a page that has them itself
   */
  static StoryTable of(List<ReportedStory> stories, Timeline timeline, PageData data) {
    List<StoryRow> rows = new ArrayList<>(stories.size());
    stories.stream()
        .sorted(Comparator.comparing(ReportedStory::status))
        .forEach(story -> rows.add(row(story, timeline)));
    List<StoryRow> others = rows.subList(Math.min(INLINE_ROWS, rows.size()), rows.size());
    return new StoryTable(
        List.copyOf(rows.subList(0, rows.size() - others.size())),
        rows.size(),
        data != null || others.isEmpty() ? null : packed(others),
        data == null ? 0 : beside(others, data),
        Arrays.stream(ResultStatus.values())
            .map(status -> new StatusFilter(status, count(stories, status)))
            .filter(filter -> filter.stories() > 0)
            .toList());
  }

  private static int beside(List<StoryRow> rows, PageData data) {
    int files = 0;
    for (int from = 0; from < rows.size(); from += ROWS_PER_FILE) {
      List<StoryRow> some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_FILE));
      data.write("rows-" + files++, packed(some));
    }
    return files;
  }

  private static String packed(List<StoryRow> rows) {
    return DeflatedJson.encode(rows.stream().map(StoryRow::values).toList());
  }

  private static StoryRow row(ReportedStory story, Timeline timeline) {
    List<String> problems = story.problems();
    String more = problems.size() > 1 ? " (+" + (problems.size() - 1) + ")" : "";
    String problem =
        problems.isEmpty()
            ? ""
            : DisplayFormats.excerpt(problems.get(0), MAX_PROBLEM_LENGTH) + more;
    Instant start = story.startedAt();
    if (timeline == null || start == null) {
      return new StoryRow(story, problem, -1, -1);
    }
    return new StoryRow(
        story, problem, timeline.axis().secondsFromStart(start), timeline.rowOf(story));
  }

  private static long count(List<ReportedStory> stories, ResultStatus status) {
    return stories.stream().filter(story -> story.status() == status).count();
  }
}
