package dev.storygen.history;

import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsSummary;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the {@link History} keeps of a build: sums and names, but no single operation.
 *
 * @param schemaVersion of this form: {@value #SCHEMA_VERSION}
 * @param startedAt when its first goal began
 * @param goals that ran, by time
 * @param byOperation by {@link OperationRecord#name()}
 * @param checks that were made of any story, by name
 * @param stories by name; not those that were in flight when the run was ended
 * @param errors what failed and why, with how often: the {@value #ERRORS} most frequent
 */
public record PastRun(
    int schemaVersion,
    Instant startedAt,
    List<GoalRun> goals,
    Map<String, PastOperation> byOperation,
    Set<String> checks,
    Map<String, PastStory> stories,
    Map<String, Integer> errors) {

  /** Builds that a history keeps; older ones are deleted. */
  public static final int KEPT = 200;

  /** The form that this version writes, and the newest that it reads. */
  public static final int SCHEMA_VERSION = 1;

  /** Errors that are kept. */
  public static final int ERRORS = 10;

  public PastRun {
    goals = goals == null ? List.of() : List.copyOf(goals);
    byOperation = sorted(byOperation);
    checks = checks == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(checks));
    stories = sorted(stories);
    errors = sorted(errors);
  }

  /**
   * Sums up the metrics of one build.
   *
   * @param metrics of what this build did alone
   */
  public static PastRun of(Metrics metrics) {
    Instant start =
        metrics.goals().stream()
            .map(GoalRun::startedAt)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new PastRun(
        SCHEMA_VERSION,
        start,
        metrics.goals(),
        byOperation(metrics.operations()),
        metrics.checks().stream().map(CheckOutcome::check).collect(Collectors.toSet()),
        stories(metrics),
        errors(metrics.operations()));
  }

  /** Whether any story was made or judged, or was tried to. */
  boolean didAnything() {
    return startedAt != null && !(byOperation.isEmpty() && stories.isEmpty());
  }

  /** Whether all goals did what they were asked. */
  public boolean finished() {
    return goals.stream().allMatch(GoalRun::finished);
  }

  /** Of all goals. */
  public double totalSeconds() {
    return goals.stream().mapToDouble(GoalRun::durationSeconds).sum();
  }

  /** Of all kinds. */
  public int operations() {
    return byOperation.values().stream().mapToInt(PastOperation::count).sum();
  }

  /** Operations that failed. */
  public int failures() {
    return byOperation.values().stream().mapToInt(PastOperation::failures).sum();
  }

  /**
   * Percent of the operations, as {@link MetricsSummary#successRate()}; null where there were none.
   */
  public BigDecimal successRate() {
    return MetricsSummary.rate(operations() - failures(), operations());
  }

  /** Stories that failed. */
  public int failed() {
    return (int) stories.values().stream().filter(PastStory::failed).count();
  }

  /** Stories that did not fail. */
  public int passed() {
    return stories.size() - failed();
  }

  private static Map<String, PastOperation> byOperation(List<OperationRecord> operations) {
    Map<String, PastOperation> sums = new TreeMap<>();
    operations.stream()
        .collect(Collectors.groupingBy(OperationRecord::name))
        .forEach((name, same) -> sums.put(name, sum(same)));
    return sums;
  }

  private static PastOperation sum(List<OperationRecord> same) {
    double[] worked =
        same.stream()
            .filter(operation -> operation.success() && operation.worked())
            .mapToDouble(OperationRecord::durationSeconds)
            .toArray();
    return new PastOperation(
        same.size(),
        (int) same.stream().filter(operation -> !operation.success()).count(),
        micros(same.stream().mapToDouble(OperationRecord::durationSeconds).sum()),
        same.stream().mapToDouble(OperationRecord::durationSeconds).max().orElse(0),
        worked.length == 0 ? null : micros(RobustStatistics.median(worked)));
  }

  private static double micros(double seconds) {
    return Math.round(seconds * 1e6) / 1e6;
  }

  private static Map<String, PastStory> stories(Metrics metrics) {
    Set<String> failed =
        metrics.operations().stream()
            .filter(operation -> !operation.success())
            .map(OperationRecord::story)
            .collect(Collectors.toSet());
    boolean stopped = metrics.goals().stream().anyMatch(goal -> !goal.finished());
    Map<String, Boolean> made = new TreeMap<>();
    for (StoryRun story : metrics.stories()) {
      boolean inFlight = stopped && !Boolean.TRUE.equals(story.made());
      if (story.made() != null && (!inFlight || failed.contains(story.story()))) {
        made.put(story.story(), story.made());
      }
    }
    Map<String, List<CheckOutcome>> checks =
        metrics.checks().stream().collect(Collectors.groupingBy(CheckOutcome::story));
    Set<String> names = new TreeSet<>(made.keySet());
    names.addAll(checks.keySet());
    return names.stream()
        .collect(
            Collectors.toMap(
                name -> name, name -> story(made.get(name), checks.getOrDefault(name, List.of()))));
  }

  private static PastStory story(Boolean made, List<CheckOutcome> checks) {
    return new PastStory(
        made,
        names(checks, CheckOutcome::passed).size(),
        names(checks, check -> check.violated() && !check.warned()),
        names(checks, CheckOutcome::warned),
        names(checks, CheckOutcome::unmeasured));
  }

  private static List<String> names(List<CheckOutcome> checks, Predicate<CheckOutcome> which) {
    return checks.stream().filter(which).map(CheckOutcome::check).sorted().toList();
  }

  private static Map<String, Integer> errors(List<OperationRecord> operations) {
    return MetricsSummary.frequent(MetricsSummary.errors(operations), ERRORS);
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** The same kind of operation over several runs; median of the medians. */
  public static PastOperation together(List<PastOperation> runs) {
    List<Double> medians = new ArrayList<>();
    runs.forEach(run -> medians.add(run.medianSeconds()));
    medians.removeIf(median -> median == null);
    return new PastOperation(
        runs.stream().mapToInt(PastOperation::count).sum(),
        runs.stream().mapToInt(PastOperation::failures).sum(),
        runs.stream().mapToDouble(PastOperation::totalSeconds).sum(),
        runs.stream().mapToDouble(PastOperation::maxSeconds).max().orElse(0),
        medians.isEmpty()
            ? null
            : RobustStatistics.median(medians.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
