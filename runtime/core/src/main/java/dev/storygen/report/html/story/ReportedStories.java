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

/** Sorts what the metrics say by story. */
public final class ReportedStories {

  private final Map<String, List<StoryRun>> runs;
  private final Map<String, List<OperationRecord>> operations;
  private final Map<String, List<CheckOutcome>> checks;
  private final Map<String, List<RetryRecord>> retries;
  private final Map<String, List<FallbackRecord>> fallbacks;

  /** As many as a story has that was judged to the end; 0 where all were. */
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

  /** By name; those too that only operations or checks know of. */
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
    List<StoryRun> known = runs.getOrDefault(name, List.of());
    StoryRun run = known.isEmpty() ? null : known.get(known.size() - 1);
    List<OperationRecord> done = operations.getOrDefault(name, List.of());
    List<CheckOutcome> judged = checks.getOrDefault(name, List.of());
    return new ReportedStory(
        number,
        name,
        run,
        done,
        judged,
        retries.getOrDefault(name, List.of()),
        fallbacks.getOrDefault(name, List.of()),
        outcome(run, done, judged));
  }

  private ResultStatus outcome(
      StoryRun run, List<OperationRecord> done, List<CheckOutcome> judged) {
    List<ResultStatus> outcomes = new ArrayList<>(judged.stream().map(ResultStatus::of).toList());
    if (ReportedStory.failure(done).isPresent()) {
      outcomes.add(ResultStatus.FAILED);
    } else if (run != null && Boolean.FALSE.equals(run.made())) {
      outcomes.add(ResultStatus.UNFINISHED);
    }
    if (judged.isEmpty()) {
      outcomes.add(
          run != null && run.made() == null && done.isEmpty()
              ? ResultStatus.UNJUDGED
              : ResultStatus.MADE);
    } else if (judged.size() < expectedChecks) {
      outcomes.add(ResultStatus.UNFINISHED);
    }
    return ResultStatus.worst(outcomes);
  }

  private static <T> Map<String, List<T>> byStory(List<T> all, Function<T, String> story) {
    return all.stream()
        .filter(one -> Objects.nonNull(story.apply(one)))
        .collect(groupingBy(one -> named(story.apply(one))));
  }

  /** Something to click on. */
  private static String named(String story) {
    return story.isBlank() ? "(no name)" : story;
  }
}
