package dev.storygen.report.html;

import static java.util.stream.Collectors.joining;

import dev.storygen.history.Change;
import dev.storygen.history.Trend;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.report.BaselineLines;
import dev.storygen.report.FailureCause;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.story.ReportedStory;
import dev.storygen.report.html.story.ResultStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The overview at the top of the page.
 *
 * @param summary the number of stories per status
 * @param interruption a sentence about goals that did not finish; null if all did
 * @param startedAt the start of the first goal; null if unknown
 * @param problems stories with the same problem or warning, the worst first and then the most
 *     frequent
 * @param moreProblems number of stories with further ones
 * @param slowest the slowest operations, or checks in a run without operations
 * @param previousRun the start of the previous run; null if there is none
 * @param changes since the previous run
 */
record Overview(
    ResultStatus status,
    String summary,
    String interruption,
    Instant startedAt,
    List<Tile> tiles,
    List<ProblemGroup> problems,
    int moreProblems,
    List<SlowItem> slowest,
    Instant previousRun,
    List<Change> changes) {

  private static final int MAX_PROBLEMS = 5;
  private static final int MAX_STORIES = 3;
  private static final int MAX_SLOWEST = 3;
  private static final int MAX_PROBLEM_LENGTH = 220;

  /** A key figure. */
  record Tile(String label, String value, String note) {}

  /**
   * Stories whose first problem has one cause.
   *
   * @param problem of the first of them
   */
  record ProblemGroup(List<ReportedStory> stories, String problem) {

    /** The first stories, which are shown. */
    List<ReportedStory> shown() {
      return stories.subList(0, Math.min(MAX_STORIES, stories.size()));
    }

    ResultStatus status() {
      return stories.get(0).status();
    }
  }

  private record ProblemKind(ResultStatus status, String cause) {}

  /**
   * A slow operation or check.
   *
   * @param percent of the duration of the slowest
   */
  record SlowItem(String name, String story, String duration, int percent) {

    /** The link to the section of the story; null if it has none. */
    String link(Map<String, ReportedStory> stories) {
      return stories.containsKey(story) ? "#" + stories.get(story).id() : null;
    }
  }

  private record TimedItem(String name, String story, double seconds) {}

  static Overview of(Metrics metrics, List<ReportedStory> stories, Trend trend) {
    Map<ResultStatus, Long> counts = counts(stories);
    String interruption = interruption(metrics);
    ResultStatus worst = ResultStatus.worst(counts.keySet());
    boolean stopped = interruption != null && worst.compareTo(ResultStatus.UNFINISHED) > 0;
    List<ProblemGroup> problems = problems(stories);
    return new Overview(
        stopped ? ResultStatus.UNFINISHED : worst,
        summary(counts, stories.size()) + selection(metrics) + obsolete(metrics),
        interruption,
        metrics.goals().stream()
            .map(GoalRun::startedAt)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        tiles(metrics, counts, stories.size()),
        problems.stream().limit(MAX_PROBLEMS).toList(),
        problems.stream().skip(MAX_PROBLEMS).mapToInt(group -> group.stories().size()).sum(),
        slowest(metrics),
        trend.lastRun(),
        trend.changes());
  }

  private static Map<ResultStatus, Long> counts(List<ReportedStory> stories) {
    Map<ResultStatus, Long> counts = new EnumMap<>(ResultStatus.class);
    stories.forEach(story -> counts.merge(story.status(), 1L, Long::sum));
    return counts;
  }

  private static String summary(Map<ResultStatus, Long> counts, int stories) {
    return stories == 0
        ? "This run has no stories."
        : DisplayFormats.countOf(stories, "story", "stories")
            + ": "
            + counts.entrySet().stream()
                .map(entry -> DisplayFormats.count(entry.getValue()) + " " + entry.getKey().label())
                .collect(joining(", "))
            + ".";
  }

  private static String selection(Metrics metrics) {
    return metrics.selection() == null ? "" : " " + metrics.selection().text() + ".";
  }

  private static String obsolete(Metrics metrics) {
    return BaselineLines.obsolete(metrics).map(text -> " " + text).orElse("");
  }

  private static String interruption(Metrics metrics) {
    String goals =
        metrics.goals().stream()
            .filter(goal -> !goal.finished())
            .map(GoalRun::goal)
            .distinct()
            .collect(joining(" and "));
    return goals.isEmpty()
        ? null
        : "The run was stopped: " + goals + " did not finish, so the report is incomplete.";
  }

  private static List<ProblemGroup> problems(List<ReportedStory> stories) {
    Map<ProblemKind, List<ReportedStory>> kinds = new LinkedHashMap<>();
    stories.stream()
        .filter(story -> story.status().problem() || story.status() == ResultStatus.WARNED)
        .forEach(story -> kinds.computeIfAbsent(kind(story), kind -> new ArrayList<>()).add(story));
    return kinds.values().stream()
        .map(same -> new ProblemGroup(same, problem(same)))
        .sorted(
            Comparator.comparing(ProblemGroup::status)
                .thenComparing(group -> -group.stories().size()))
        .toList();
  }

  private static ProblemKind kind(ReportedStory story) {
    return new ProblemKind(story.status(), FailureCause.key(story.name(), first(story)));
  }

  private static String first(ReportedStory story) {
    return story.problems().stream().findFirst().orElse(story.status().label());
  }

  private static String problem(List<ReportedStory> same) {
    int more = same.get(0).problems().size() - 1;
    return DisplayFormats.excerpt(first(same.get(0)), MAX_PROBLEM_LENGTH)
        + (same.size() == 1 && more > 0 ? " (and " + more + " more)" : "");
  }

  private static List<Tile> tiles(Metrics metrics, Map<ResultStatus, Long> counts, int stories) {
    long made = counts.getOrDefault(ResultStatus.MADE, 0L);
    long failed = counts.getOrDefault(ResultStatus.FAILED, 0L);
    long unknown =
        counts.getOrDefault(ResultStatus.UNMEASURED, 0L)
            + counts.getOrDefault(ResultStatus.UNFINISHED, 0L);
    long warned = counts.getOrDefault(ResultStatus.WARNED, 0L);
    long accepted = counts.getOrDefault(ResultStatus.ACCEPTED, 0L);
    return List.of(
        new Tile(
            "Stories passed",
            DisplayFormats.count(counts.getOrDefault(ResultStatus.PASSED, 0L)),
            "of "
                + DisplayFormats.count(stories)
                + (warned > 0 ? ", " + DisplayFormats.count(warned) + " with warnings" : "")
                + (accepted > 0
                    ? ", " + DisplayFormats.count(accepted) + " accepted by the baseline"
                    : "")
                + (made > 0 ? ", " + DisplayFormats.count(made) + " made, not checked" : "")),
        new Tile(
            "Stories failed",
            DisplayFormats.count(failed),
            unknown > 0
                ? DisplayFormats.count(unknown) + " more not measured or not finished"
                : "of " + DisplayFormats.count(stories)),
        time(metrics),
        rate(metrics));
  }

  private static Tile time(Metrics metrics) {
    return new Tile(
        "Time in goals",
        DisplayFormats.duration(
            metrics.goals().stream().mapToDouble(GoalRun::durationSeconds).sum()),
        metrics.goals().stream()
            .map(goal -> goal.goal() + " " + DisplayFormats.duration(goal.durationSeconds()))
            .collect(joining(", ")));
  }

  private static Tile rate(Metrics metrics) {
    int operations = metrics.summary().totalOperations();
    if (operations > 0) {
      return new Tile(
          "Success rate",
          DisplayFormats.percentage(metrics.summary().successful(), operations),
          "of " + DisplayFormats.countOf(operations, "operation", "operations"));
    }
    int checks = metrics.checks().size();
    long passed = metrics.checks().stream().filter(CheckOutcome::passed).count();
    return checks == 0
        ? new Tile("Success rate", "–", "no operations or checks")
        : new Tile(
            "Success rate",
            DisplayFormats.percentage(passed, checks),
            "of " + DisplayFormats.countOf(checks, "check", "checks"));
  }

  private static List<SlowItem> slowest(Metrics metrics) {
    Stream<TimedItem> all =
        metrics.operations().isEmpty()
            ? metrics.checks().stream()
                .map(check -> new TimedItem(check.check(), check.story(), check.durationSeconds()))
            : metrics.operations().stream()
                .map(
                    operation ->
                        new TimedItem(
                            operation.name(), operation.story(), operation.durationSeconds()));
    List<TimedItem> slowest =
        all.filter(item -> item.seconds() > 0)
            .sorted(Comparator.comparingDouble(TimedItem::seconds).reversed())
            .limit(MAX_SLOWEST)
            .toList();
    return slowest.stream()
        .map(
            item ->
                new SlowItem(
                    item.name(),
                    item.story(),
                    DisplayFormats.duration(item.seconds()),
                    (int) Math.round(100 * item.seconds() / slowest.get(0).seconds())))
        .toList();
  }
}
