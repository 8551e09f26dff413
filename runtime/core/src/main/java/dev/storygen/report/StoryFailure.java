package dev.storygen.report;

import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.StoryRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A story that {@code generate} could not make.
 *
 * @param provider null if the stage failed before it started
 */
record StoryFailure(String story, String stage, String provider, String error) {

  /**
   * The failures in the order of the stories' ids. The operation of {@link #lastOperations}
   * decides.
   */
  static List<StoryFailure> of(Metrics metrics) {
    List<StoryFailure> failures = new ArrayList<>();
    Map<String, OperationRecord> last = lastOperations(metrics);
    last.values().stream()
        .filter(operation -> !operation.success())
        .forEach(
            it ->
                failures.add(new StoryFailure(it.story(), it.stage(), it.provider(), it.error())));
    metrics.stories().stream()
        .filter(story -> Boolean.FALSE.equals(story.made()))
        .map(StoryRun::story)
        .filter(story -> !last.containsKey(story) || last.get(story).success())
        .forEach(story -> failures.add(new StoryFailure(story, "generate", null, "not finished")));
    failures.sort(Comparator.comparing(StoryFailure::story));
    return failures;
  }

  /**
   * The last operation of each story; of one that was not made the last one that failed, if there
   * is one: another stage may have ended after it.
   */
  static Map<String, OperationRecord> lastOperations(Metrics metrics) {
    Map<String, OperationRecord> last = new LinkedHashMap<>();
    metrics.operations().forEach(operation -> last.put(operation.story(), operation));
    Set<String> unmade =
        metrics.stories().stream()
            .filter(story -> Boolean.FALSE.equals(story.made()))
            .map(StoryRun::story)
            .collect(Collectors.toSet());
    metrics.operations().stream()
        .filter(operation -> !operation.success() && unmade.contains(operation.story()))
        .forEach(operation -> last.put(operation.story(), operation));
    return last;
  }

  /** A line per cause; a failure whose cause no other has is shown in full. */
  static List<String> lines(List<StoryFailure> failures) {
    return failures.stream()
        .collect(
            Collectors.groupingBy(
                it -> FailureCause.key(it.story(), it.error()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(StoryFailure::line)
        .toList();
  }

  private static String line(List<StoryFailure> same) {
    StoryFailure first = same.get(0);
    if (same.size() == 1) {
      return first.story() + " failed at " + first.place() + ": " + first.error();
    }
    return "%s failed at %s: %s"
        .formatted(
            FailureCause.storiesOf(same.stream().map(StoryFailure::story).toList()),
            same.stream().map(StoryFailure::place).distinct().collect(Collectors.joining(", ")),
            FailureCause.text(first.error()));
  }

  /** The stage and the provider: {@code voice (elevenlabs)}. */
  String place() {
    return provider == null ? stage : stage + " (" + provider + ")";
  }
}
