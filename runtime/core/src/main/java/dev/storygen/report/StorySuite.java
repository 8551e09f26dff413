package dev.storygen.report;

import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a JUnit report has of a story.
 *
 * @param startedAt the start of its generation or else of its checks; null if unknown
 * @param seconds of its generation; 0 if it was only checked
 * @param failures why {@code generate} could not make it; empty if it made it or did not run
 */
record StorySuite(
    String name,
    Instant startedAt,
    double seconds,
    List<StoryFailure> failures,
    List<CheckOutcome> checks,
    List<FallbackRecord> fallbacks) {

  /** The stories that failed or have checks, by name; those with checks first. */
  static Map<String, StorySuite> of(Metrics metrics) {
    Map<String, StorySuite> suites = new LinkedHashMap<>();
    metrics.checks().forEach(check -> suite(suites, check.story(), metrics).checks.add(check));
    StoryFailure.of(metrics)
        .forEach(failure -> suite(suites, failure.story(), metrics).failures.add(failure));
    metrics.fallbacks().stream()
        .filter(fallback -> suites.containsKey(fallback.story()))
        .forEach(fallback -> suites.get(fallback.story()).fallbacks.add(fallback));
    return suites;
  }

  private static StorySuite suite(Map<String, StorySuite> suites, String name, Metrics metrics) {
    return suites.computeIfAbsent(
        name,
        story ->
            empty(
                story,
                metrics.stories().stream()
                    .filter(run -> run.story().equals(story))
                    .findFirst()
                    .orElse(null)));
  }

  private static StorySuite empty(String name, StoryRun run) {
    return new StorySuite(
        name,
        run == null ? null : run.startedAt(),
        run == null || run.made() == null ? 0 : run.durationSeconds(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
