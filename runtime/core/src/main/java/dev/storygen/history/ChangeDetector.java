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

/** Finds what is not as it was in the last run that had it. */
final class ChangeDetector {

  /** Stories that are named; the report has them all. */
  private static final int NAMED = 20;

  /** Less of a difference is not worth a word: a tenth, the first whole second. */
  private static final double WORTH_SECONDS = 1;

  private static final double WORTH_SHARE = 0.1;

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
    return earlier.isEmpty() ? List.of() : new ChangeDetector(earlier, run).all(speeds);
  }

  private List<Change> all(List<OperationSpeed> speeds) {
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
    run.stories().forEach((name, story) -> changed(name, story).ifPresent(changed::add));
    changed.sort(Comparator.comparing(Change::direction));
    if (changed.size() <= NAMED) {
      return changed;
    }
    List<Change> named = new ArrayList<>(changed.subList(0, NAMED));
    String more = changed.size() - NAMED + " more changed";
    named.add(new Change("other stories", "", more, ChangeDirection.NEITHER));
    return named;
  }

  private Optional<Change> changed(String name, PastStory story) {
    Set<String> before = new HashSet<>();
    Set<String> now = new HashSet<>();
    boolean known = false;
    Optional<PastRun> making = last(name, past -> past.made() != null);
    if (story.made() != null) {
      known = making.isPresent();
      problems(story, false, now);
      making.ifPresent(past -> problems(past.stories().get(name), false, before));
    }
    Optional<PastRun> judging = last(name, PastStory::judged);
    if (story.judged()) {
      known |= judging.isPresent();
      problems(story, true, now);
      judging.ifPresent(past -> problems(past.stories().get(name), true, before));
    }
    // What nobody looked at again is not mended.
    before.removeIf(problem -> !problem.equals(NOT_MADE) && !run.checks().contains(check(problem)));
    if (before.equals(now)) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            name,
            known ? told(before) : "new",
            told(now),
            before.containsAll(now) ? ChangeDirection.BETTER : ChangeDirection.WORSE));
  }

  private static void problems(PastStory story, boolean judged, Set<String> problems) {
    if (!judged) {
      if (!story.made()) {
        problems.add(NOT_MADE);
      }
      return;
    }
    problems.addAll(story.violated());
    story.warned().forEach(check -> problems.add(check + WARNING));
    story.unmeasured().forEach(check -> problems.add(check + UNMEASURED));
  }

  private static String check(String problem) {
    return problem.replace(WARNING, "").replace(UNMEASURED, "");
  }

  private static String told(Set<String> problems) {
    return problems.isEmpty() ? "passed" : String.join(", ", problems.stream().sorted().toList());
  }

  private Optional<PastRun> last(String story, Predicate<PastStory> had) {
    return last(past -> past.stories().containsKey(story) && had.test(past.stories().get(story)));
  }

  private Optional<PastRun> last(Predicate<PastRun> had) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (had.test(earlier.get(i))) {
        return Optional.of(earlier.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Change> rate() {
    BigDecimal now = run.successRate();
    return last(past -> past.operations() > 0)
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
      // Fewer may be what was asked for: only a failure makes them worse.
      ChangeDirection direction =
          passed < 0 || failed > 0 ? direction(passed) : ChangeDirection.NEITHER;
      counts.add(count("stories passed", before.passed(), run.passed(), direction));
    }
    return counts;
  }

  private static Change count(String subject, int before, int now, ChangeDirection direction) {
    return new Change(subject, String.valueOf(before), String.valueOf(now), direction);
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

  /** Of the same work: goals that did all of it, over the same stories. */
  private Optional<Change> time() {
    double now = run.totalSeconds();
    return last(past -> run.finished() && past.finished() && sameWork(past))
        .map(PastRun::totalSeconds)
        .filter(before -> Math.abs(now - before) > WORTH_SECONDS)
        .filter(before -> Math.abs(now - before) > WORTH_SHARE * before)
        .map(
            before ->
                new Change(
                    "total time",
                    NumberFormats.seconds(before),
                    NumberFormats.seconds(now),
                    direction(Double.compare(now, before))));
  }

  private boolean sameWork(PastRun past) {
    return past.stories().keySet().equals(run.stories().keySet())
        && past.goals().stream()
            .map(GoalRun::goal)
            .toList()
            .equals(run.goals().stream().map(GoalRun::goal).toList());
  }

  private static ChangeDirection direction(int worse) {
    return worse > 0 ? ChangeDirection.WORSE : ChangeDirection.BETTER;
  }
}
