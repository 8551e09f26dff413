package dev.storygen.report.html;

import static java.util.stream.Collectors.joining;

import dev.storygen.history.Change;
import dev.storygen.history.Trend;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.story.ReportedStory;
import dev.storygen.report.html.story.ResultStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is seen first: how it came out, and what to look at.
 *
 * @param sentence how many stories came out how
 * @param interruption what was stopped; null where nothing was
 * @param began the first goal that ran; null where nobody knows
 * @param attention the stories with something wrong, the worst first
 * @param unnamed how many more there are
 * @param slowest operations, or checks where there were no operations
 * @param since the run before; null where there was none
 */
record Overview(
    ResultStatus outcome,
    String sentence,
    String interruption,
    Instant began,
    List<Tile> tiles,
    List<StoryProblem> attention,
    int unnamed,
    List<SlowItem> slowest,
    Instant since,
    List<Change> changes) {

  private static final int NAMED = 5;
  private static final int SLOWEST = 3;
  private static final int EXCERPT = 220;

  /** A number that counts. */
  record Tile(String label, String value, String note) {}

  /** A story with something wrong. */
  record StoryProblem(ReportedStory story, String problem) {}

  /**
   * Something that took long.
   *
   * @param percent of what took longest
   */
  record SlowItem(String what, String story, String duration, int percent) {

    /** Where the story is told of; null where it is not. */
    String link(Map<String, ReportedStory> stories) {
      return stories.containsKey(story) ? "#" + stories.get(story).id() : null;
    }
  }

  private record TimedItem(String what, String story, double seconds) {}

  static Overview of(Metrics metrics, List<ReportedStory> stories, Trend trend) {
    Map<ResultStatus, Long> counts = counts(stories);
    String interruption = interruption(metrics);
    ResultStatus worst = ResultStatus.worst(counts.keySet());
    boolean stopped = interruption != null && worst.compareTo(ResultStatus.UNFINISHED) > 0;
    List<ReportedStory> bad =
        stories.stream()
            .filter(story -> story.outcome().bad() || story.outcome() == ResultStatus.WARNED)
            .sorted(Comparator.comparing(ReportedStory::outcome))
            .toList();
    return new Overview(
        stopped ? ResultStatus.UNFINISHED : worst,
        sentence(counts, stories.size()),
        interruption,
        metrics.goals().stream()
            .map(GoalRun::startedAt)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        tiles(metrics, counts, stories.size()),
        bad.stream().limit(NAMED).map(Overview::attention).toList(),
        Math.max(0, bad.size() - NAMED),
        slowest(metrics),
        trend.lastRun(),
        trend.changes());
  }

  private static Map<ResultStatus, Long> counts(List<ReportedStory> stories) {
    Map<ResultStatus, Long> counts = new EnumMap<>(ResultStatus.class);
    stories.forEach(story -> counts.merge(story.outcome(), 1L, Long::sum));
    return counts;
  }

  private static String sentence(Map<ResultStatus, Long> counts, int stories) {
    return stories == 0
        ? "There is no story in this run."
        : DisplayFormats.counted(stories, "story", "stories")
            + ": "
            + counts.entrySet().stream()
                .map(entry -> DisplayFormats.count(entry.getValue()) + " " + entry.getKey().words())
                .collect(joining(", "))
            + ".";
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
        : "The run was stopped: " + goals + " did not finish, so this is not all there is to know.";
  }

  private static StoryProblem attention(ReportedStory story) {
    List<String> problems = story.problems();
    String first =
        problems.isEmpty()
            ? story.outcome().words()
            : DisplayFormats.excerpt(problems.get(0), EXCERPT)
                + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "");
    return new StoryProblem(story, first);
  }

  private static List<Tile> tiles(Metrics metrics, Map<ResultStatus, Long> counts, int stories) {
    long made = counts.getOrDefault(ResultStatus.MADE, 0L);
    long failed = counts.getOrDefault(ResultStatus.FAILED, 0L);
    long unknown =
        counts.getOrDefault(ResultStatus.UNJUDGED, 0L)
            + counts.getOrDefault(ResultStatus.UNFINISHED, 0L);
    long passed = stories - made - failed - unknown;
    return List.of(
        new Tile(
            "Stories passed",
            DisplayFormats.count(passed),
            made > 0 ? made + " more made, not judged" : "of " + DisplayFormats.count(stories)),
        new Tile(
            "Stories failed",
            DisplayFormats.count(failed),
            unknown > 0
                ? unknown + " more without a verdict"
                : "of " + DisplayFormats.count(stories)),
        time(metrics),
        rate(metrics));
  }

  private static Tile time(Metrics metrics) {
    return new Tile(
        "Total time",
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
          DisplayFormats.share(metrics.summary().successful(), operations),
          "of " + DisplayFormats.counted(operations, "operation", "operations"));
    }
    int checks = metrics.checks().size();
    long passed = metrics.checks().stream().filter(CheckOutcome::passed).count();
    return checks == 0
        ? new Tile("Success rate", "–", "nothing was done")
        : new Tile(
            "Success rate",
            DisplayFormats.share(passed, checks),
            "of " + DisplayFormats.counted(checks, "check", "checks"));
  }

  private static List<SlowItem> slowest(Metrics metrics) {
    Stream<TimedItem> all =
        metrics.operations().isEmpty()
            ? metrics.checks().stream()
                .map(check -> new TimedItem(check.check(), check.story(), check.durationSeconds()))
            : metrics.operations().stream()
                .map(done -> new TimedItem(done.name(), done.story(), done.durationSeconds()));
    List<TimedItem> slowest =
        all.filter(timed -> timed.seconds() > 0)
            .sorted(Comparator.comparingDouble(TimedItem::seconds).reversed())
            .limit(SLOWEST)
            .toList();
    return slowest.stream()
        .map(
            timed ->
                new SlowItem(
                    timed.what(),
                    timed.story(),
                    DisplayFormats.duration(timed.seconds()),
                    (int) Math.round(100 * timed.seconds() / slowest.get(0).seconds())))
        .toList();
  }
}
