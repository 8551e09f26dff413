package dev.storygen.report.html;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.storygen.report.Metrics;
import dev.storygen.report.Metrics.CheckOutcome;
import dev.storygen.report.Metrics.Operation;
import dev.storygen.report.Retry;
import dev.storygen.report.StoryRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sorts what the metrics say by story. */
final class Stories {

  private Stories() {}

  /** By name; those too that only operations or checks know of. */
  static List<Story> of(Metrics metrics) {
    Map<String, StoryRun> runs =
        metrics.stories().stream()
            .filter(run -> run.story() != null)
            .collect(toMap(StoryRun::story, Function.identity(), (first, again) -> again));
    Map<String, List<Operation>> operations = byStory(metrics.operations(), Operation::story);
    Map<String, List<CheckOutcome>> checks = byStory(metrics.checks(), CheckOutcome::story);
    Map<String, List<Retry>> retries = byStory(metrics.retries(), Retry::story);
    Set<String> names = new TreeSet<>(runs.keySet());
    Stream.of(operations, checks).map(Map::keySet).forEach(names::addAll);
    List<Story> stories = new ArrayList<>(names.size());
    for (String name : names) {
      stories.add(
          new Story(
              stories.size() + 1,
              name,
              runs.get(name),
              operations.getOrDefault(name, List.of()),
              checks.getOrDefault(name, List.of()),
              retries.getOrDefault(name, List.of())));
    }
    return stories;
  }

  private static <T> Map<String, List<T>> byStory(List<T> all, Function<T, String> story) {
    return all.stream().filter(one -> Objects.nonNull(story.apply(one))).collect(groupingBy(story));
  }
}
