package dev.storygen.report.html.story;

import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the metrics say of one story.
 *
 * @param number its place by name, from 1
 * @param run null where the metrics know it by operations or checks alone
 * @param operations by time
 * @param checks in the order that they were made
 * @param retries by time
 * @param fallbacks by time
 * @param outcome how it came out
 */
public record ReportedStory(
    int number,
    String name,
    StoryRun run,
    List<OperationRecord> operations,
    List<CheckOutcome> checks,
    List<RetryRecord> retries,
    List<FallbackRecord> fallbacks,
    ResultStatus outcome) {

  /** Later, or earlier than 1970, is no clock's time, and would be drawn in millions of years. */
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** A year, in seconds. */
  private static final double LONGEST = 366 * 86_400;

  /** What links to the story's section point at. */
  public String id() {
    return "story-" + number;
  }

  /** Of its brief; empty where there is none. */
  public String title() {
    return run == null || run.title() == null ? "" : run.title();
  }

  /** When its making began, or its judging; null where nobody knows. */
  public Instant startedAt() {
    if (begun()) {
      return run.startedAt();
    }
    return operations.stream()
        .map(ReportedStory::start)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Of its making, or its judging. */
  public double seconds() {
    return begun()
        ? possible(run.durationSeconds())
        : possible(operations.stream().mapToDouble(OperationRecord::durationSeconds).sum());
  }

  private boolean begun() {
    return run != null && possible(run.startedAt());
  }

  private static boolean possible(Instant instant) {
    return instant != null && !instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST);
  }

  private static double possible(double seconds) {
    return seconds > 0 ? Math.min(LONGEST, seconds) : 0;
  }

  /** When an operation began; null where nobody knows. */
  public static Instant start(OperationRecord operation) {
    long millis = Math.round(possible(operation.durationSeconds()) * 1000);
    return possible(operation.timestamp()) ? operation.timestamp().minusMillis(millis) : null;
  }

  /** What is wrong, the worst first: the stage that failed, and the checks. */
  public List<String> problems() {
    Stream<String> stage =
        failure(operations)
            .map(operation -> operation.stage() + ": " + words(operation.error()))
            .stream();
    Stream<String> judged =
        checks.stream()
            .filter(check -> !check.passed())
            .sorted(Comparator.comparing(ResultStatus::of))
            .map(check -> check.check() + ": " + words(check.message()));
    return Stream.concat(stage, judged).toList();
  }

  private static String words(String message) {
    return message == null ? "no reason was given" : message;
  }

  /** A story ends with its last operation, and fails with it. */
  static Optional<OperationRecord> failure(List<OperationRecord> operations) {
    return operations.isEmpty() || operations.get(operations.size() - 1).success()
        ? Optional.empty()
        : Optional.of(operations.get(operations.size() - 1));
  }
}
