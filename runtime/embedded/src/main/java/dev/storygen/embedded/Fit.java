package dev.storygen.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chooses what is told, so that a story has about as many words as it should. */
final class Fit {

  /** What is not needed for anything. */
  static final int NOTHING = -1;

  /**
   * Something that is told or left out as a whole.
   *
   * @param level lower ones are told first; those of level 0 always
   * @param needs the index of another item that must be told too, or {@link #NOTHING}
   */
  record Item(int level, int words, int needs) {}

  private record Selection(int words, List<Integer> indices) {

    Selection with(int index, int more) {
      List<Integer> larger = new ArrayList<>(indices);
      larger.add(index);
      return new Selection(words + more, larger);
    }
  }

  private Fit() {}

  /**
   * The indices of the items to tell, in order: whole levels as long as they fit, then of every
   * further level the selection that comes nearest to what is still missing.
   */
  static Set<Integer> choose(List<Item> items, int target) {
    Set<Integer> chosen = new TreeSet<>();
    int told = 0;
    for (int level :
        items.stream().map(Item::level).collect(Collectors.toCollection(TreeSet::new))) {
      List<Integer> candidates =
          IntStream.range(0, items.size())
              .filter(i -> items.get(i).level() == level)
              .filter(i -> items.get(i).needs() == NOTHING || chosen.contains(items.get(i).needs()))
              .boxed()
              .toList();
      Selection selection =
          level == 0
              ? all(items, candidates)
              : select(items, candidates, target - told, target / 20);
      chosen.addAll(selection.indices());
      told += selection.words();
    }
    return chosen;
  }

  private static Selection all(List<Item> items, List<Integer> candidates) {
    return new Selection(candidates.stream().mapToInt(i -> items.get(i).words()).sum(), candidates);
  }

  private static Selection select(
      List<Item> items, List<Integer> candidates, int missing, int slack) {
    Selection all = all(items, candidates);
    return all.words() <= missing ? all : nearest(items, candidates, missing, slack);
  }

  /** A subset-sum by dynamic programming; of equals the first found. */
  private static Selection nearest(
      List<Item> items, List<Integer> candidates, int missing, int slack) {
    Selection[] byWords = new Selection[Math.max(0, missing + slack) + 1];
    byWords[0] = new Selection(0, List.of());
    for (int candidate : candidates) {
      int words = items.get(candidate).words();
      for (int sum = byWords.length - 1; sum >= words; sum--) {
        if (byWords[sum] == null && byWords[sum - words] != null) {
          byWords[sum] = byWords[sum - words].with(candidate, words);
        }
      }
    }
    Selection best = byWords[0];
    for (Selection selection : byWords) {
      if (selection != null
          && Math.abs(missing - selection.words()) < Math.abs(missing - best.words())) {
        best = selection;
      }
    }
    return best;
  }
}
