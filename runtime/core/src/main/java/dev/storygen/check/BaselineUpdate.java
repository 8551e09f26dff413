package dev.storygen.check;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineEntry.Accepted;
import dev.storygen.model.BaselineEntry.Key;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The entries of a baseline after a run that accepted every violation.
 *
 * @param entries all entries of the file
 * @param added those that the file did not have for the same story and check
 * @param removed those that are obsolete
 */
public record BaselineUpdate(List<BaselineEntry> entries, int added, int removed) {

  /**
   * Updates.
   *
   * @param before the entries of the file
   * @param folder that of the stories, as entries have it
   * @param outcomes of the run
   * @param judged the entries that the run decided on; the others stay as they are
   */
  public static BaselineUpdate of(
      List<BaselineEntry> before,
      String folder,
      List<CheckOutcome> outcomes,
      Collection<Key> judged) {
    Map<Key, BaselineEntry> old =
        before.stream().collect(Collectors.toMap(BaselineEntry::key, Function.identity()));
    Map<Key, BaselineEntry> all = new HashMap<>(old);
    judged.forEach(all::remove); // what still holds is written again, by its story's name of today
    List<CheckOutcome> accepted = outcomes.stream().filter(CheckOutcome::accepted).toList();
    accepted.forEach(
        outcome -> {
          BaselineEntry entry = entry(outcome, folder, old.get(outcome.baseline().entry()));
          all.put(entry.key(), entry);
        });
    int added = (int) all.keySet().stream().filter(key -> !old.containsKey(key)).count();
    int removed = (int) old.keySet().stream().filter(key -> !all.containsKey(key)).count();
    return new BaselineUpdate(new ArrayList<>(all.values()), added, removed);
  }

  private static BaselineEntry entry(CheckOutcome outcome, String folder, BaselineEntry old) {
    BaselineMatch match = outcome.baseline();
    List<Accepted> measured = BaselineComparison.violations(outcome);
    return new BaselineEntry(
        folder,
        outcome.story(),
        outcome.check(),
        match.date(),
        match.reason(),
        match.expires(),
        old != null && isSame(measured, old.measured()) ? old.measured() : measured,
        outcome.content());
  }

  /** Whether the values differ by rounding only: a file should not change for that. */
  private static boolean isSame(List<Accepted> measured, List<Accepted> old) {
    return measured.size() == old.size()
        && measured.stream().allMatch(one -> old.stream().anyMatch(it -> isSame(one, it)));
  }

  private static boolean isSame(Accepted one, Accepted other) {
    return one.name().equals(other.name())
        && one.unit().equals(other.unit())
        && one.limit() == other.limit()
        && BaselineComparison.isNotWorse(one, other)
        && BaselineComparison.isNotWorse(other, one);
  }
}
