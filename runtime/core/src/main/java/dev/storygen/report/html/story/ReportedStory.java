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
 * One story in the metrics, with everything recorded about it.
 *
 * @param number the rank by name, from 1
 * @param run null where the metrics have only operations or checks of the story
 * @param operations by time
 * @param checks in the order that they ran
 * @param retries by time
 * @param fallbacks by time
 * @param status the worst of its operations and checks
 */
public record ReportedStory(
    int number,
    String name,
    StoryRun run,
    List<OperationRecord> operations,
    List<CheckOutcome> checks,
    List<RetryRecord> retries,
    List<FallbackRecord> fallbacks,
    ResultStatus status) {

  /** Times from here on, or before 1970, are clock errors and would stretch the timeline. */
  private static final Instant MAX_TIME = Instant.parse("9999-01-01T00:00:00Z");

  /** A year. */
  private static final double MAX_SECONDS = 366 * 86_400;

  /** The id of the story's section: {@code story-1}. */
  public String id() {
    return "story-" + number;
  }

  /** The title of the brief; empty where there is none. */
  public String title() {
    return run == null || run.title() == null ? "" : run.title();
  }

  /** The executor of the cluster that made or judged it; empty for this machine. */
  public String executor() {
    return run == null || run.executor() == null ? "" : run.executor();
  }

  /** The start of generation or, without it, of the checks; null if unknown. */
  public Instant startedAt() {
    if (hasStartTime()) {
      return run.startedAt();
    }
    return operations.stream()
        .map(ReportedStory::startOf)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The duration of generation or, without it, of the checks. */
  public double seconds() {
    return hasStartTime()
        ? plausible(run.durationSeconds())
        : plausible(operations.stream().mapToDouble(OperationRecord::durationSeconds).sum());
  }

  private boolean hasStartTime() {
    return run != null && plausible(run.startedAt());
  }

  private static boolean plausible(Instant instant) {
    return instant != null && !instant.isBefore(Instant.EPOCH) && instant.isBefore(MAX_TIME);
  }

  private static double plausible(double seconds) {
    return seconds > 0 ? Math.min(MAX_SECONDS, seconds) : 0;
  }

  /** The start of an operation; null if unknown. */
  public static Instant startOf(OperationRecord operation) {
    long millis = Math.round(plausible(operation.durationSeconds()) * 1000);
    return plausible(operation.timestamp()) ? operation.timestamp().minusMillis(millis) : null;
  }

  /** The failed stage and the checks that did not pass, the worst first. */
  public List<String> problems() {
    Stream<String> stageProblem =
        failedOperation(operations)
            .map(operation -> operation.stage() + ": " + messageOrDefault(operation.error()))
            .stream();
    Stream<String> checkProblems =
        checks.stream()
            .filter(check -> !check.passed() && !check.accepted())
            .sorted(Comparator.comparing(ResultStatus::of))
            .map(check -> check.check() + ": " + messageOrDefault(check.message()));
    return Stream.concat(stageProblem, checkProblems).toList();
  }

  private static String messageOrDefault(String message) {
    return message == null ? "no reason was given" : message;
  }

  /** The last operation of a story, if it failed: it decides the result. */
  static Optional<OperationRecord> failedOperation(List<OperationRecord> operations) {
    return operations.isEmpty() || operations.get(operations.size() - 1).success()
        ? Optional.empty()
        : Optional.of(operations.get(operations.size() - 1));
  }
}
