package dev.storygen.history;

import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.NumberFormats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares a run with earlier ones; each value with that of the last run that had it. */
final class ChangeDetector {

  /** Stories that are listed; one more line counts the others. */
  private static final int MAX_STORIES = 20;

  /** Smaller differences of the time in goals are ignored. */
  private static final double MIN_SECONDS = 1;

  private static final double MIN_SHARE = 0.1;

  private static final String NOT_MADE = "not made";
  private static final String WARNING = " (warning)";
  private static final String UNMEASURED = " (unmeasured)";

  private final List<PastRun> earlier;
  private final PastRun run;

  private ChangeDetector(List<PastRun> earlier, PastRun run) {
    this.earlier = earlier;
    this.run = run;
  }

  static List<Change> of(List<PastRun> earlier, PastRun run, List<OperationSpeed> speeds) {
    return earlier.isEmpty() ? List.of() : new ChangeDetector(earlier, run).detect(speeds);
  }

  private List<Change> detect(List<OperationSpeed> speeds) {
    List<Change> all = new ArrayList<>(stories());
    rate().ifPresent(all::add);
    all.addAll(counts());
    speeds.forEach(speed -> change(speed).ifPresent(all::add));
    time().ifPresent(all::add);
    all.sort(Comparator.comparing(Change::direction));
    return all;
  }

  private List<Change> stories() {
    List<Change> changed = new ArrayList<>();
    run.stories().forEach((name, story) -> change(name, story).ifPresent(changed::add));
    changed.sort(Comparator.comparing(Change::direction));
    if (changed.size() <= MAX_STORIES) {
      return changed;
    }
    List<Change> named = new ArrayList<>(changed.subList(0, MAX_STORIES));
    String more = changed.size() - MAX_STORIES + " more changed";
    named.add(new Change("other stories", "", more, ChangeDirection.NEUTRAL));
    return named;
  }

  private Optional<Change> change(String name, PastStory story) {
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    boolean known = false;
    Optional<PastRun> lastMade = lastRun(name, past -> past.made() != null);
    if (story.made() != null) {
      known = lastMade.isPresent();
      problems(story, false, after);
      lastMade.ifPresent(past -> problems(past.stories().get(name), false, before));
    }
    Optional<PastRun> lastChecked = lastRun(name, PastStory::checked);
    if (story.checked()) {
      known |= lastChecked.isPresent();
      problems(story, true, after);
      lastChecked.ifPresent(past -> problems(past.stories().get(name), true, before));
    }
    // A problem whose check did not run this time is not resolved.
    before.removeIf(
        problem -> !problem.equals(NOT_MADE) && !run.checks().contains(checkOf(problem)));
    if (before.equals(after)) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            name,
            known ? problemList(before) : "new",
            problemList(after),
            before.containsAll(after) ? ChangeDirection.BETTER : ChangeDirection.WORSE));
  }

  private static void problems(PastStory story, boolean checks, Set<String> problems) {
    if (!checks) {
      if (!story.made()) {
        problems.add(NOT_MADE);
      }
      return;
    }
    problems.addAll(story.violated());
    story.warned().forEach(check -> problems.add(check + WARNING));
    story.unmeasured().forEach(check -> problems.add(check + UNMEASURED));
  }

  private static String checkOf(String problem) {
    return problem.replace(WARNING, "").replace(UNMEASURED, "");
  }

  private static String problemList(Set<String> problems) {
    return problems.isEmpty() ? "passed" : String.join(", ", problems.stream().sorted().toList());
  }

  private Optional<PastRun> lastRun(String story, Predicate<PastStory> condition) {
    return lastRun(
        past -> past.stories().containsKey(story) && condition.test(past.stories().get(story)));
  }

  private Optional<PastRun> lastRun(Predicate<PastRun> condition) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (condition.test(earlier.get(i))) {
        return Optional.of(earlier.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Change> rate() {
    BigDecimal now = run.successRate();
    return lastRun(past -> past.operations() > 0)
        .map(PastRun::successRate)
        .filter(before -> now != null && before.compareTo(now) != 0)
        .map(
            before ->
                new Change(
                    "success rate",
                    NumberFormats.plain(before) + " %",
                    NumberFormats.plain(now) + " %",
                    direction(before.compareTo(now))));
  }

  private List<Change> counts() {
    List<Change> counts = new ArrayList<>();
    PastRun before = earlier.get(earlier.size() - 1);
    int failed = Integer.compare(run.failed(), before.failed());
    if (failed != 0) {
      counts.add(count("stories failed", before.failed(), run.failed(), direction(failed)));
    }
    int passed = Integer.compare(before.passed(), run.passed());
    if (passed != 0) {
      // Fewer passes are worse only with more failures: the run may have fewer stories.
      ChangeDirection direction =
          passed < 0 || failed > 0 ? direction(passed) : ChangeDirection.NEUTRAL;
      counts.add(count("stories passed", before.passed(), run.passed(), direction));
    }
    return counts;
  }

  private static Change count(String subject, int before, int after, ChangeDirection direction) {
    return new Change(subject, String.valueOf(before), String.valueOf(after), direction);
  }

  private static Optional<Change> change(OperationSpeed speed) {
    if (speed.verdict() != SpeedVerdict.SLOWER && speed.verdict() != SpeedVerdict.FASTER) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            speed.operation(),
            "usually " + NumberFormats.seconds(speed.usualSeconds()),
            NumberFormats.seconds(speed.seconds()),
            speed.verdict() == SpeedVerdict.SLOWER
                ? ChangeDirection.WORSE
                : ChangeDirection.BETTER));
  }

  /**
   * Compares runs of the same goals over the same stories that finished. With other results from
   * the cache, a run had other work.
   */
  private Optional<Change> time() {
    double now = run.totalSeconds();
    return lastRun(past -> run.finished() && past.finished() && sameWork(past))
        .map(PastRun::totalSeconds)
        .filter(before -> Math.abs(now - before) > MIN_SECONDS)
        .filter(before -> Math.abs(now - before) > MIN_SHARE * before)
        .map(
            before ->
                new Change(
                    "time in goals",
                    NumberFormats.seconds(before),
                    NumberFormats.seconds(now),
                    direction(Double.compare(now, before))));
  }

  private boolean sameWork(PastRun past) {
    return past.stories().keySet().equals(run.stories().keySet())
        && past.cached() == run.cached()
        && past.goals().stream()
            .map(GoalRun::goal)
            .toList()
            .equals(run.goals().stream().map(GoalRun::goal).toList());
  }

  private static ChangeDirection direction(int comparison) {
    return comparison > 0 ? ChangeDirection.WORSE : ChangeDirection.BETTER;
  }
}
