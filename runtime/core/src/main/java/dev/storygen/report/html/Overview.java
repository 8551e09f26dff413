package dev.storygen.report.html;

import static java.util.stream.Collectors.joining;

import dev.storygen.history.Change;
import dev.storygen.history.Trend;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
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
    Outcome outcome,
    String sentence,
    String interruption,
    Instant began,
    List<Tile> tiles,
    List<Attention> attention,
    int unnamed,
    List<Slow> slowest,
    Instant since,
    List<Change> changes) {

  private static final int NAMED = 5;
  private static final int SLOWEST = 3;
  private static final int EXCERPT = 220;

  /** A number that counts. */
  record Tile(String label, String value, String note) {}

  /** A story with something wrong. */
  record Attention(Story story, String problem) {}

  /**
   * Something that took long.
   *
   * @param percent of what took longest
   */
  record Slow(String what, String story, String duration, int percent) {

    /** Where the story is told of; null where it is not. */
    String link(Map<String, Story> stories) {
      return stories.containsKey(story) ? "#" + stories.get(story).id() : null;
    }
  }

  private record Timed(String what, String story, double seconds) {}

  static Overview of(Metrics metrics, List<Story> stories, Trend trend) {
    Map<Outcome, Long> counts = counts(stories);
    String interruption = interruption(metrics);
    Outcome worst = Outcome.worst(counts.keySet());
    boolean stopped = interruption != null && worst.compareTo(Outcome.UNFINISHED) > 0;
    List<Story> bad =
        stories.stream()
            .filter(story -> story.outcome().bad() || story.outcome() == Outcome.WARNED)
            .sorted(Comparator.comparing(Story::outcome))
            .toList();
    return new Overview(
        stopped ? Outcome.UNFINISHED : worst,
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

  private static Map<Outcome, Long> counts(List<Story> stories) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    stories.forEach(story -> counts.merge(story.outcome(), 1L, Long::sum));
    return counts;
  }

  private static String sentence(Map<Outcome, Long> counts, int stories) {
    return stories == 0
        ? "There is no story in this run."
        : Figures.counted(stories, "story", "stories")
            + ": "
            + counts.entrySet().stream()
                .map(entry -> Figures.count(entry.getValue()) + " " + entry.getKey().words())
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

  private static Attention attention(Story story) {
    List<String> problems = story.problems();
    String first =
        problems.isEmpty()
            ? story.outcome().words()
            : Figures.excerpt(problems.get(0), EXCERPT)
                + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "");
    return new Attention(story, first);
  }

  private static List<Tile> tiles(Metrics metrics, Map<Outcome, Long> counts, int stories) {
    long made = counts.getOrDefault(Outcome.MADE, 0L);
    long failed = counts.getOrDefault(Outcome.FAILED, 0L);
    long unknown =
        counts.getOrDefault(Outcome.UNJUDGED, 0L) + counts.getOrDefault(Outcome.UNFINISHED, 0L);
    long passed = stories - made - failed - unknown;
    return List.of(
        new Tile(
            "Stories passed",
            Figures.count(passed),
            made > 0 ? made + " more made, not judged" : "of " + Figures.count(stories)),
        new Tile(
            "Stories failed",
            Figures.count(failed),
            unknown > 0 ? unknown + " more without a verdict" : "of " + Figures.count(stories)),
        time(metrics),
        rate(metrics));
  }

  private static Tile time(Metrics metrics) {
    return new Tile(
        "Total time",
        Figures.duration(metrics.goals().stream().mapToDouble(GoalRun::durationSeconds).sum()),
        metrics.goals().stream()
            .map(goal -> goal.goal() + " " + Figures.duration(goal.durationSeconds()))
            .collect(joining(", ")));
  }

  private static Tile rate(Metrics metrics) {
    int operations = metrics.summary().totalOperations();
    if (operations > 0) {
      return new Tile(
          "Success rate",
          Figures.share(metrics.summary().successful(), operations),
          "of " + Figures.counted(operations, "operation", "operations"));
    }
    int checks = metrics.checks().size();
    long passed = metrics.checks().stream().filter(CheckOutcome::passed).count();
    return checks == 0
        ? new Tile("Success rate", "–", "nothing was done")
        : new Tile(
            "Success rate",
            Figures.share(passed, checks),
            "of " + Figures.counted(checks, "check", "checks"));
  }

  private static List<Slow> slowest(Metrics metrics) {
    Stream<Timed> all =
        metrics.operations().isEmpty()
            ? metrics.checks().stream()
                .map(check -> new Timed(check.check(), check.story(), check.durationSeconds()))
            : metrics.operations().stream()
                .map(done -> new Timed(done.name(), done.story(), done.durationSeconds()));
    List<Timed> slowest =
        all.filter(timed -> timed.seconds() > 0)
            .sorted(Comparator.comparingDouble(Timed::seconds).reversed())
            .limit(SLOWEST)
            .toList();
    return slowest.stream()
        .map(
            timed ->
                new Slow(
                    timed.what(),
                    timed.story(),
                    Figures.duration(timed.seconds()),
                    (int) Math.round(100 * timed.seconds() / slowest.get(0).seconds())))
        .toList();
  }
}
