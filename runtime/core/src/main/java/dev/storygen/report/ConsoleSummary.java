package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.model.CheckOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a goal says at its end: sums, a line a failure but never a flood, where the reports are. */
public final class ConsoleSummary {

  /** As many failures as an exception's message tells; the log and the reports tell all. */
  private static final int TOLD = 10;

  /** As many lines of a level are said at the end; each was told in short as it happened. */
  private static final int SAID = 40;

  private ConsoleSummary() {}

  /**
   * What {@code generate} says.
   *
   * @param places where to look: {@code Videos: target/storygen}
   */
  public static List<ConsoleLine> generated(Metrics metrics, String... places) {
    Map<String, OperationRecord> last = lastOperations(metrics);
    List<String> failures = failedStories(metrics);
    List<ConsoleLine> lines = new ArrayList<>();
    lines.add(
        new ConsoleLine(
            failures.isEmpty() ? LogLevel.INFO : LogLevel.ERROR,
            "%s: %d made, %d failed"
                .formatted(stories(last.size()), last.size() - failures.size(), failures.size())));
    List<ConsoleLine> told =
        failures.stream().map(failure -> new ConsoleLine(LogLevel.ERROR, failure)).toList();
    lines.addAll(firstOfEachLevel(told));
    lines.addAll(ServiceLines.of(metrics));
    where(places).forEach(lines::add);
    return lines;
  }

  /** A line for each story that failed: which, at which stage, by whose fault and why. */
  public static List<String> failedStories(Metrics metrics) {
    return lastOperations(metrics).values().stream()
        .filter(operation -> !operation.success())
        .map(ConsoleSummary::failure)
        .toList();
  }

  /**
   * What {@code verify} says.
   *
   * @param knownBroken stories whose violations are warnings; one that has none need not be
   * @param places where to look: {@code Videos: target/storygen}
   */
  public static List<ConsoleLine> verified(
      Metrics metrics, List<String> knownBroken, String... places) {
    List<ConsoleLine> lines = new ArrayList<>();
    lines.add(sums(metrics));
    lines.addAll(firstOfEachLevel(CheckLines.lines(metrics.checks())));
    knownBroken.stream()
        .filter(story -> isSound(story, metrics))
        .map(story -> story + " is listed in <knownBroken> but passes: take it out.")
        .forEach(text -> lines.add(new ConsoleLine(LogLevel.WARNING, text)));
    where(places).forEach(lines::add);
    return lines;
  }

  /**
   * A line for all that fails the build: violations that are no warnings, and what could not be
   * measured. Checks of a story that say the same, as after a crash, share a line.
   */
  public static List<String> failedChecks(Metrics metrics) {
    return CheckLines.lines(metrics.checks()).stream()
        .filter(line -> line.level() == LogLevel.ERROR)
        .map(ConsoleLine::text)
        .toList();
  }

  /**
   * The first ten failures a line each, fit to be printed, and how many more there are; for an
   * exception's message, which Maven prints as it is.
   */
  public static String firstOf(List<String> failures) {
    Stream<String> more =
        failures.size() > TOLD
            ? Stream.of("... and " + (failures.size() - TOLD) + " more")
            : Stream.empty();
    return String.join(
        "\n",
        Stream.concat(failures.stream().limit(TOLD).map(ControlCharacters::line), more).toList());
  }

  /** So many of each level that warnings push no error out; the log has them all. */
  private static List<ConsoleLine> firstOfEachLevel(List<ConsoleLine> lines) {
    Map<LogLevel, Integer> counts = new EnumMap<>(LogLevel.class);
    List<ConsoleLine> first = new ArrayList<>();
    for (ConsoleLine line : lines) {
      if (counts.merge(line.level(), 1, Integer::sum) <= SAID) {
        first.add(line);
      }
    }
    counts.forEach(
        (level, count) -> {
          if (count > SAID) {
            String kind = level == LogLevel.ERROR ? "failures" : "warnings";
            String more = "... and %d more %s; the log has all.".formatted(count - SAID, kind);
            first.add(new ConsoleLine(level, more));
          }
        });
    return first;
  }

  /** By story; a story ends with its last operation, and fails with it. */
  private static Map<String, OperationRecord> lastOperations(Metrics metrics) {
    Map<String, OperationRecord> last = new LinkedHashMap<>();
    metrics.operations().forEach(operation -> last.put(operation.story(), operation));
    return last;
  }

  private static String failure(OperationRecord operation) {
    String provider = operation.provider() == null ? "" : " (" + operation.provider() + ")";
    return ControlCharacters.singleLine(
        operation.story()
            + " failed at "
            + operation.stage()
            + provider
            + ": "
            + operation.error());
  }

  private static ConsoleLine sums(Metrics metrics) {
    int warnings = metrics.warnings().size();
    int violated = metrics.violations().size() + warnings;
    int unmeasured = metrics.unmeasured().size();
    int checks = metrics.checks().size();
    long stories = metrics.checks().stream().map(CheckOutcome::story).distinct().count();
    LogLevel level =
        violated + unmeasured > warnings
            ? LogLevel.ERROR
            : warnings > 0 ? LogLevel.WARNING : LogLevel.INFO;
    return new ConsoleLine(
        level,
        "%s, %s: %d passed, %d violated, %d unmeasured (%s)"
            .formatted(
                stories(stories),
                counted(checks, "check", "checks"),
                checks - violated - unmeasured,
                violated,
                unmeasured,
                counted(warnings, "warning", "warnings")));
  }

  /** Whether a story was judged, and nothing was found wrong. */
  private static boolean isSound(String story, Metrics metrics) {
    List<CheckOutcome> checks =
        metrics.checks().stream().filter(check -> check.story().equals(story)).toList();
    return !checks.isEmpty() && checks.stream().allMatch(CheckOutcome::passed);
  }

  private static Stream<ConsoleLine> where(String... places) {
    return Stream.of(places).map(place -> new ConsoleLine(LogLevel.INFO, place));
  }

  private static String stories(long count) {
    return counted(count, "story", "stories");
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
