package dev.storygen.check;

import dev.storygen.model.Event;
import dev.storygen.model.Event.CheckDone;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What all checks of a run come to.
 *
 * @param results one per story and check, by story and check
 */
public record Verdict(List<CheckDone> results) {

  public Verdict {
    results = List.copyOf(results);
  }

  /** Folds the events of a run; of a check made twice, as after a crash, the last result counts. */
  public static Verdict of(Collection<? extends Event> events) {
    TreeMap<String, TreeMap<String, CheckDone>> last = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof CheckDone done) {
        last.computeIfAbsent(done.story(), story -> new TreeMap<>()).put(done.check(), done);
      }
    }
    return new Verdict(last.values().stream().flatMap(checks -> checks.values().stream()).toList());
  }

  /** How many stories were judged. */
  public long stories() {
    return results.stream().map(CheckDone::story).distinct().count();
  }

  /** Those whose limits all hold. */
  public List<CheckDone> passed() {
    return with(done -> done.status().equals("passed"));
  }

  /** Those that fail the build. */
  public List<CheckDone> violations() {
    return with(done -> isViolated(done) && !isWarning(done));
  }

  /** Violations that do not fail the build. */
  public List<CheckDone> warnings() {
    return with(done -> isViolated(done) && isWarning(done));
  }

  /** Those that could not be judged, whatever their severity: they fail the build too. */
  public List<CheckDone> unmeasured() {
    return with(done -> done.status().equals("unmeasured"));
  }

  private List<CheckDone> with(Predicate<CheckDone> condition) {
    return results.stream().filter(condition).toList();
  }

  private static boolean isViolated(CheckDone done) {
    return done.status().equals("violated");
  }

  private static boolean isWarning(CheckDone done) {
    return done.severity().equals(Severity.WARNING.label());
  }
}
