package dev.storygen.report;

import dev.storygen.log.ControlCharacters;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is wrong with a story: a check that did not pass and that no other check reports, or a story
 * that {@code generate} could not make. The console and all reports of problems have the same ones.
 *
 * @param rule the name of the check, or {@value #GENERATE}
 * @param status {@code violated}, {@code unmeasured} or {@code failed}
 * @param message one line without control characters; it names the story and the check
 * @param file the file as the metrics name it; null where it is missing
 * @param baseline what the baseline says of it; null for what no baseline accepts
 */
record Problem(
    String story,
    String rule,
    Level level,
    String status,
    String message,
    String file,
    BaselineMatch baseline) {

  /** A problem that no baseline is about. */
  Problem(String story, String rule, Level level, String status, String message, String file) {
    this(story, rule, level, status, message, file, null);
  }

  /** The rule of stories that could not be made. */
  static final String GENERATE = "generate";

  /** How severe a problem is, the most severe first. */
  enum Level {
    /** The build fails. */
    ERROR,
    /** The build goes on. */
    WARNING,
    /** For information. */
    NOTE
  }

  /** All problems, the most severe first; those of one level in the order of the metrics. */
  static List<Problem> of(Metrics metrics) {
    return Stream.concat(
            StoryFailure.of(metrics).stream().map(Problem::of), ofChecks(metrics.checks()).stream())
        .sorted(Comparator.comparing(Problem::level))
        .toList();
  }

  /** The problems that checks found, in their order. */
  static List<Problem> ofChecks(List<CheckOutcome> checks) {
    return checks.stream().filter(Problem::isReported).map(Problem::of).toList();
  }

  /** Whether the reports show an outcome as a problem. */
  static boolean isReported(CheckOutcome check) {
    return check.status() != CheckStatus.PASSED && !check.reportedElsewhere();
  }

  /** The problems that the baseline does not accept: they are for people to look at. */
  static List<Problem> open(Metrics metrics) {
    return of(metrics).stream().filter(problem -> !problem.accepted()).toList();
  }

  /** Whether the baseline accepts it. */
  boolean accepted() {
    return baseline != null && baseline.state() == BaselineMatch.State.ACCEPTED;
  }

  /**
   * The same for the same check of the same story in every run, whatever was measured: a UUID.
   *
   * @param project the project's id
   */
  String fingerprint(String project) {
    String identity = String.join("\0", project, story, rule);
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Problem of(StoryFailure failure) {
    String message =
        "%s failed at %s: %s"
            .formatted(
                failure.story(),
                failure.place(),
                failure.error() == null ? "unknown error" : failure.error());
    return new Problem(
        failure.story(), GENERATE, Level.ERROR, "failed", ControlCharacters.line(message), null);
  }

  private static Problem of(CheckOutcome check) {
    String message =
        text(List.of(check.check()), check.story(), !check.unmeasured(), messageOf(check));
    return new Problem(
        check.story(),
        check.check(),
        level(check),
        check.accepted() ? "accepted" : check.status().label(),
        ControlCharacters.line(message),
        check.file(),
        check.baseline());
  }

  /** A check that could not measure is an error whatever its severity is: it fails the build. */
  static Level level(CheckOutcome check) {
    if (check.noted() || check.accepted()) {
      return Level.NOTE;
    }
    return check.warned() ? Level.WARNING : Level.ERROR;
  }

  /** Why a check did not pass, in one line. */
  static String messageOf(CheckOutcome check) {
    return check.message() == null
        ? "no reason was recorded."
        : ControlCharacters.singleLine(check.message());
  }

  /** A message that names the story and the checks; one that does already is not changed. */
  static String text(List<String> checks, String story, boolean violated, String message) {
    boolean namesCheck = violated || checks.stream().allMatch(message::contains);
    if (namesCheck && message.contains(story)) {
      return message;
    }
    String status = violated ? "is violated" : "could not be measured";
    return "%s of %s %s: %s".formatted(String.join(", ", checks), story, status, message);
  }
}
