package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.StageWork;
import dev.storygen.model.CheckOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The console lines at the end of a goal: totals, failures up to a limit, and the places of the
 * reports.
 */
public final class ConsoleSummary {

  /** Failures in the message of an exception; the log and the reports have all. */
  private static final int MAX_IN_EXCEPTION = 10;

  /** Lines per level at the end of the goal; a short line for each was printed when it happened. */
  private static final int MAX_PER_LEVEL = 40;

  private ConsoleSummary() {}

  /**
   * The lines at the end of {@code generate}.
   *
   * @param places where the results are: {@code Videos: target/storygen}
   */
  public static List<ConsoleLine> ofGenerate(Metrics metrics, String... places) {
    List<ConsoleLine> lines = new ArrayList<>();
    lines.add(totalsOfGenerate(metrics));
    List<ConsoleLine> errors =
        failedStories(metrics).stream()
            .map(failure -> new ConsoleLine(LogLevel.ERROR, failure))
            .toList();
    lines.addAll(limitPerLevel(errors));
    lines.addAll(ServiceLines.of(metrics));
    placeLines(places).forEach(lines::add);
    return lines;
  }

  /** A line per stage that was made, with the reasons. */
  public static List<ConsoleLine> explanations(Metrics metrics) {
    Map<String, StageWork> stories = new TreeMap<>();
    for (OperationRecord operation : metrics.operations()) {
      stories.computeIfAbsent(operation.story(), story -> new StageWork()).add(operation);
    }
    List<ConsoleLine> lines = new ArrayList<>();
    stories.forEach(
        (story, work) ->
            work.made().stream()
                .map(stage -> story + ": " + work.explanation(stage) + ".")
                .map(ControlCharacters::singleLine)
                .forEach(text -> lines.add(new ConsoleLine(LogLevel.INFO, text))));
    return lines;
  }

  /** A line per cause of failure: the stories, the stage, the provider and the error. */
  public static List<String> failedStories(Metrics metrics) {
    return StoryFailure.lines(StoryFailure.of(metrics)).stream()
        .map(ControlCharacters::singleLine)
        .toList();
  }

  /**
   * The lines at the end of {@code verify}.
   *
   * @param knownBroken stories whose violations are warnings; a line names those that pass
   * @param places where the results are: {@code Videos: target/storygen}
   */
  public static List<ConsoleLine> ofVerify(
      Metrics metrics, List<String> knownBroken, String... places) {
    List<ConsoleLine> lines = new ArrayList<>();
    lines.add(totalsOfVerify(metrics));
    unchanged(metrics).ifPresent(lines::add);
    lines.addAll(BaselineLines.of(metrics));
    lines.addAll(limitPerLevel(CheckLines.lines(metrics.checks())));
    knownBroken.stream()
        .filter(story -> passesAllChecks(story, metrics))
        .map(story -> story + " is listed in <knownBroken> but passes: remove it from the list.")
        .forEach(text -> lines.add(new ConsoleLine(LogLevel.WARNING, text)));
    placeLines(places).forEach(lines::add);
    return lines;
  }

  /**
   * A line per failure of the build: violations that are not warnings, and checks that could not
   * measure. Checks of a story with the same message, as after a crash, share a line, and so do
   * stories with the same checks and message.
   */
  public static List<String> failedChecks(Metrics metrics) {
    return CheckLines.lines(metrics.checks()).stream()
        .filter(line -> line.level() == LogLevel.ERROR)
        .map(ConsoleLine::text)
        .toList();
  }

  /**
   * The first ten failures, a line each, and the number of further ones; control characters are
   * escaped, since Maven prints an exception's message as it is.
   */
  public static String firstFailures(List<String> failures) {
    Stream<String> more =
        failures.size() > MAX_IN_EXCEPTION
            ? Stream.of("... and " + (failures.size() - MAX_IN_EXCEPTION) + " more")
            : Stream.empty();
    return String.join(
        "\n",
        Stream.concat(failures.stream().limit(MAX_IN_EXCEPTION).map(ControlCharacters::line), more)
            .toList());
  }

  /** The first lines of each level, so that warnings do not displace errors. */
  private static List<ConsoleLine> limitPerLevel(List<ConsoleLine> lines) {
    Map<LogLevel, Integer> counts = new EnumMap<>(LogLevel.class);
    List<ConsoleLine> first = new ArrayList<>();
    for (ConsoleLine line : lines) {
      if (counts.merge(line.level(), 1, Integer::sum) <= MAX_PER_LEVEL) {
        first.add(line);
      }
    }
    counts.forEach(
        (level, count) -> {
          if (count > MAX_PER_LEVEL) {
            String kind = level == LogLevel.ERROR ? "failures" : "warnings";
            String more =
                "... and %d more %s; the log has all.".formatted(count - MAX_PER_LEVEL, kind);
            first.add(new ConsoleLine(level, more));
          }
        });
    return first;
  }

  /** The totals of a goal: of {@code verify} if there are checks, else of {@code generate}. */
  static ConsoleLine totals(Metrics metrics) {
    return metrics.checks().isEmpty() ? totalsOfGenerate(metrics) : totalsOfVerify(metrics);
  }

  private static ConsoleLine totalsOfGenerate(Metrics metrics) {
    Set<String> stories = new HashSet<>(StoryFailure.lastOperations(metrics).keySet());
    List<StoryFailure> failures = StoryFailure.of(metrics);
    failures.forEach(failure -> stories.add(failure.story()));
    return new ConsoleLine(
        failures.isEmpty() ? LogLevel.INFO : LogLevel.ERROR,
        "%s: %d made, %d failed"
            .formatted(stories(stories.size()), stories.size() - failures.size(), failures.size()));
  }

  private static ConsoleLine totalsOfVerify(Metrics metrics) {
    int warnings = metrics.warnings().size();
    int violated = metrics.violations().size() + warnings;
    int unmeasured = metrics.unmeasured().size();
    int accepted = metrics.accepted().size();
    int checks = metrics.checks().size();
    long stories = metrics.checks().stream().map(CheckOutcome::story).distinct().count();
    LogLevel level =
        metrics.violations().size() + metrics.unexplained().size() > 0
            ? LogLevel.ERROR
            : warnings > 0 ? LogLevel.WARNING : LogLevel.INFO;
    return new ConsoleLine(
        level,
        "%s, %s: %d passed, %d violated, %d unmeasured (%s)%s"
            .formatted(
                stories(stories),
                countOf(checks, "check", "checks"),
                checks - violated - unmeasured - accepted,
                violated,
                unmeasured,
                countOf(warnings, "warning", "warnings"),
                accepted == 0 && metrics.baseline() == null
                    ? ""
                    : ", " + accepted + " accepted by the baseline"));
  }

  /** How many stories were judged by facts of earlier builds. */
  private static Optional<ConsoleLine> unchanged(Metrics metrics) {
    long unchanged = metrics.stories().stream().filter(it -> it.mediaCached() != null).count();
    return unchanged == 0
        ? Optional.empty()
        : Optional.of(
            new ConsoleLine(
                LogLevel.INFO, "Media that was measured before: " + stories(unchanged)));
  }

  /** Whether a story has checks and all passed. */
  private static boolean passesAllChecks(String story, Metrics metrics) {
    List<CheckOutcome> checks =
        metrics.checks().stream().filter(check -> check.story().equals(story)).toList();
    return !checks.isEmpty() && checks.stream().allMatch(CheckOutcome::passed);
  }

  private static Stream<ConsoleLine> placeLines(String... places) {
    return Stream.of(places).map(place -> new ConsoleLine(LogLevel.INFO, place));
  }

  private static String stories(long count) {
    return countOf(count, "story", "stories");
  }

  private static String countOf(long count, String singular, String plural) {
    return count + " " + (count == 1 ? singular : plural);
  }
}
