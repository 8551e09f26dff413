package dev.storygen.it;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The totals that {@code storygen:verify} prints: {@code [INFO] 1 story, 8 checks: 8 passed, …}.
 * Scripts compare them with each other, so that they do not depend on the number of checks.
 *
 * @param line index in the log
 * @param level of the line: {@code INFO}
 * @param checks of all stories; the sum of passed, violated and unmeasured
 * @param warnings of the violated checks, those that do not fail the build
 */
public record CheckTotals(
    int line,
    String level,
    int stories,
    int checks,
    int passed,
    int violated,
    int unmeasured,
    int warnings) {

  private static final Pattern LINE =
      Pattern.compile(
          "\\[([A-Z]+)] (\\d+) (?:story|stories), (\\d+) checks?: (\\d+) passed, (\\d+) violated,"
              + " (\\d+) unmeasured \\((\\d+) warnings?\\)");

  public CheckTotals {
    if (checks == 0 || passed + violated + unmeasured != checks || checks < stories) {
      throw new AssertionError(
          "These totals do not add up: "
              + List.of(stories, checks, passed, violated, unmeasured, warnings));
    }
  }

  /**
   * The totals of a run.
   *
   * @throws AssertionError unless the log has exactly one such line and its numbers add up
   */
  public static CheckTotals of(List<String> log) {
    List<CheckTotals> all = allOf(log);
    if (all.size() != 1) {
      throw new AssertionError("Expected one line of totals, but found " + all);
    }
    return all.get(0);
  }

  /** The totals of each module of a run. */
  public static List<CheckTotals> allOf(List<String> log) {
    return IntStream.range(0, log.size())
        .boxed()
        .flatMap(line -> LINE.matcher(log.get(line)).results().map(found -> of(line, found)))
        .toList();
  }

  private static CheckTotals of(int line, MatchResult found) {
    return new CheckTotals(
        line,
        found.group(1),
        number(found, 2),
        number(found, 3),
        number(found, 4),
        number(found, 5),
        number(found, 6),
        number(found, 7));
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** Checks of each story. */
  public int perStory() {
    return checks / stories;
  }

  /** Whether so many stories pass all checks. */
  public boolean allPassed(int expectedStories) {
    return are("INFO", expectedStories, 0, 0, 0);
  }

  /** Whether the line has this level and these numbers, whatever the number of checks. */
  public boolean are(
      String expectedLevel,
      int expectedStories,
      int expectedViolated,
      int expectedUnmeasured,
      int expectedWarnings) {
    return level.equals(expectedLevel)
        && stories == expectedStories
        && violated == expectedViolated
        && unmeasured == expectedUnmeasured
        && warnings == expectedWarnings;
  }
}
