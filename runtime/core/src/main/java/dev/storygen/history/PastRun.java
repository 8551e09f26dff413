package dev.storygen.history;

import dev.storygen.forecast.Rates;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsSummary;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The summary of a build in the {@link History}: totals and names, without single operations.
 *
 * @param schemaVersion the version of this format: {@value #SCHEMA_VERSION}
 * @param startedAt the start of the first goal
 * @param goals the goals that ran, by time
 * @param byOperation by {@link OperationRecord#name()}
 * @param checks names of the checks that ran
 * @param stories by name, without those that were in flight when the run was interrupted
 * @param errors the {@value #ERRORS} most frequent errors with their counts
 * @param rates what the work took relative to the narration
 */
public record PastRun(
    int schemaVersion,
    Instant startedAt,
    List<GoalRun> goals,
    Map<String, PastOperation> byOperation,
    Set<String> checks,
    Map<String, PastStory> stories,
    Map<String, Integer> errors,
    Rates rates) {

  /** Builds that a history keeps. */
  public static final int MAX_BUILDS = 200;

  /** The format that this version writes, and the newest that it reads. */
  public static final int SCHEMA_VERSION = 1;

  /** Errors that a build keeps. */
  public static final int ERRORS = 10;

  public PastRun {
    goals = goals == null ? List.of() : List.copyOf(goals);
    byOperation = sorted(byOperation);
    checks = checks == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(checks));
    stories = sorted(stories);
    errors = sorted(errors);
    rates = rates == null ? Rates.none() : rates;
  }

  /**
   * Summarises the metrics of one build.
   *
   * @param metrics of this build alone
   */
  public static PastRun of(Metrics metrics) {
    Instant start = metrics.goals().isEmpty() ? null : metrics.goals().get(0).startedAt();
    return new PastRun(
        SCHEMA_VERSION,
        start,
        metrics.goals(),
        byOperation(metrics.operations()),
        metrics.checks().stream().map(CheckOutcome::check).collect(Collectors.toSet()),
        stories(metrics),
        errors(metrics.operations()),
        RatesFold.of(metrics.operations()));
  }

  /** Whether there is anything to keep: an operation or a story. */
  boolean hasContent() {
    return startedAt != null && !(byOperation.isEmpty() && stories.isEmpty());
  }

  /** Whether all goals ran to their end. */
  public boolean finished() {
    return goals.stream().allMatch(GoalRun::finished);
  }

  /** The sum over all goals. */
  public double totalSeconds() {
    return goals.stream().mapToDouble(GoalRun::durationSeconds).sum();
  }

  /** The number of operations. */
  public int operations() {
    return byOperation.values().stream().mapToInt(PastOperation::count).sum();
  }

  /** The number of operations whose result came from the cache. */
  int cached() {
    return byOperation.values().stream().mapToInt(PastOperation::cached).sum();
  }

  /** The number of failed operations. */
  public int failures() {
    return byOperation.values().stream().mapToInt(PastOperation::failures).sum();
  }

  /**
   * The percentage of operations that succeeded, as {@link MetricsSummary#successRate()}; null if
   * there were none.
   */
  public BigDecimal successRate() {
    return MetricsSummary.rate(operations() - failures(), operations());
  }

  /** The number of stories that failed. */
  public int failed() {
    return (int) stories.values().stream().filter(PastStory::failed).count();
  }

  /** The number of stories that passed with warnings. */
  public int warned() {
    return (int) stories.values().stream().filter(PastStory::passedWithWarnings).count();
  }

  /** The number of stories that neither failed nor have warnings. */
  public int passed() {
    return stories.size() - failed() - warned();
  }

  private static Map<String, PastOperation> byOperation(List<OperationRecord> operations) {
    Map<String, PastOperation> totals = new TreeMap<>();
    operations.stream()
        .collect(Collectors.groupingBy(OperationRecord::name))
        .forEach((name, sameKind) -> totals.put(name, total(sameKind)));
    return totals;
  }

  private static PastOperation total(List<OperationRecord> operations) {
    double[] durations =
        operations.stream()
            .filter(operation -> operation.success() && operation.worked())
            .mapToDouble(OperationRecord::durationSeconds)
            .toArray();
    List<OperationRecord> made = operations.stream().filter(each -> !each.cached()).toList();
    return new PastOperation(
        operations.size(),
        (int) operations.stream().filter(operation -> !operation.success()).count(),
        roundToMicros(made.stream().mapToDouble(OperationRecord::durationSeconds).sum()),
        made.stream().mapToDouble(OperationRecord::durationSeconds).max().orElse(0),
        durations.length == 0 ? null : roundToMicros(RobustStatistics.median(durations)),
        operations.size() - made.size());
  }

  private static double roundToMicros(double seconds) {
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
        names(checks, check -> check.unmeasured() && !check.reportedElsewhere()));
  }

  private static List<String> names(List<CheckOutcome> checks, Predicate<CheckOutcome> condition) {
    return checks.stream().filter(condition).map(CheckOutcome::check).sorted().toList();
  }

  private static Map<String, Integer> errors(List<OperationRecord> operations) {
    return MetricsSummary.frequent(MetricsSummary.errors(operations), ERRORS);
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
