package dev.storygen.report.html.story;

import static java.util.stream.Collectors.groupingBy;

import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Groups the records of metrics by story. */
public final class ReportedStories {

  private final Map<String, List<StoryRun>> runs;
  private final Map<String, List<OperationRecord>> operations;
  private final Map<String, List<CheckOutcome>> checks;
  private final Map<String, List<RetryRecord>> retries;
  private final Map<String, List<FallbackRecord>> fallbacks;

  /** The number of checks of a complete story; 0 unless {@code verify} was stopped. */
  private final int expectedChecks;

  private ReportedStories(Metrics metrics) {
    runs = byStory(metrics.stories(), StoryRun::story);
    operations = byStory(metrics.operations(), OperationRecord::story);
    checks = byStory(metrics.checks(), CheckOutcome::story);
    retries = byStory(metrics.retries(), RetryRecord::story);
    fallbacks = byStory(metrics.fallbacks(), FallbackRecord::story);
    boolean stopped =
        metrics.goals().stream().anyMatch(goal -> "verify".equals(goal.goal()) && !goal.finished());
    expectedChecks = stopped ? checks.values().stream().mapToInt(List::size).max().orElse(0) : 0;
  }

  /** The stories by name, including those with operations or checks alone. */
  public static List<ReportedStory> of(Metrics metrics) {
    ReportedStories all = new ReportedStories(metrics);
    Set<String> names = new TreeSet<>(all.runs.keySet());
    names.addAll(all.operations.keySet());
    names.addAll(all.checks.keySet());
    List<ReportedStory> stories = new ArrayList<>(names.size());
    names.forEach(name -> stories.add(all.story(stories.size() + 1, name)));
    return stories;
  }

  private ReportedStory story(int number, String name) {
    List<StoryRun> storyRuns = runs.getOrDefault(name, List.of());
    StoryRun run = storyRuns.isEmpty() ? null : storyRuns.get(storyRuns.size() - 1);
    List<OperationRecord> storyOperations = operations.getOrDefault(name, List.of());
    List<CheckOutcome> storyChecks = checks.getOrDefault(name, List.of());
    return new ReportedStory(
        number,
        name,
        run,
        storyOperations,
        storyChecks,
        retries.getOrDefault(name, List.of()),
        fallbacks.getOrDefault(name, List.of()),
        status(run, storyOperations, storyChecks));
  }

  private ResultStatus status(
      StoryRun run, List<OperationRecord> storyOperations, List<CheckOutcome> storyChecks) {
    List<ResultStatus> statuses =
        new ArrayList<>(
            storyChecks.stream()
                .filter(check -> !check.reportedElsewhere())
                .map(ResultStatus::of)
                .toList());
    if (ReportedStory.failedOperation(storyOperations).isPresent()) {
      statuses.add(ResultStatus.FAILED);
    } else if (run != null && Boolean.FALSE.equals(run.made())) {
      statuses.add(ResultStatus.UNFINISHED);
    }
    if (storyChecks.isEmpty()) {
      statuses.add(
          run != null && run.made() == null && storyOperations.isEmpty()
              ? ResultStatus.UNMEASURED
              : ResultStatus.MADE);
    } else if (storyChecks.size() < expectedChecks) {
      statuses.add(ResultStatus.UNFINISHED);
    }
    return ResultStatus.worst(statuses);
  }

  private static <T> Map<String, List<T>> byStory(List<T> all, Function<T, String> story) {
    return all.stream()
        .filter(item -> Objects.nonNull(story.apply(item)))
        .collect(groupingBy(item -> nameOrPlaceholder(story.apply(item))));
  }

  /** A blank name could not be shown as a link. */
  private static String nameOrPlaceholder(String story) {
    return story.isBlank() ? "(no name)" : story;
  }
}
