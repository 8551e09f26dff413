package dev.storygen.embedded.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Selects the lines of a story so that it has about the requested number of words. */
final class LengthFitter {

  /** The item requires no other. */
  static final int NO_REQUIREMENT = -1;

  /**
   * Lines that are used or left out as a whole.
   *
   * @param level items of lower levels are used first, those of level 0 always
   * @param requires the index of another item that must be used too, or {@link #NO_REQUIREMENT}
   */
  record Item(int level, int words, int requires) {}

  private record Selection(int words, List<Integer> indices) {

    Selection with(int index, int more) {
      List<Integer> larger = new ArrayList<>(indices);
      larger.add(index);
      return new Selection(words + more, larger);
    }
  }

  private LengthFitter() {}

  /**
   * Selects the items to use: all items of a level while they fit, then of each higher level the
   * selection whose word count is nearest to the remaining one.
   *
   * @param target words of the story
   * @return indices of the items, in order
   */
  static Set<Integer> select(List<Item> items, int target) {
    Set<Integer> chosen = new TreeSet<>();
    int words = 0;
    for (int level :
        items.stream().map(Item::level).collect(Collectors.toCollection(TreeSet::new))) {
      List<Integer> candidates =
          IntStream.range(0, items.size())
              .filter(i -> items.get(i).level() == level)
              .filter(
                  i ->
                      items.get(i).requires() == NO_REQUIREMENT
                          || chosen.contains(items.get(i).requires()))
              .boxed()
              .toList();
      Selection selection =
          level == 0
              ? all(items, candidates)
              : selectLevel(items, candidates, target - words, target / 20);
      chosen.addAll(selection.indices());
      words += selection.words();
    }
    return chosen;
  }

  private static Selection all(List<Item> items, List<Integer> candidates) {
    return new Selection(candidates.stream().mapToInt(i -> items.get(i).words()).sum(), candidates);
  }

  private static Selection selectLevel(
      List<Item> items, List<Integer> candidates, int remaining, int tolerance) {
    Selection all = all(items, candidates);
    return all.words() <= remaining ? all : nearest(items, candidates, remaining, tolerance);
  }

  /** A subset sum by dynamic programming; the first of several equal ones. */
  private static Selection nearest(
      List<Item> items, List<Integer> candidates, int remaining, int tolerance) {
    Selection[] byWords = new Selection[Math.max(0, remaining + tolerance) + 1];
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
          && Math.abs(remaining - selection.words()) < Math.abs(remaining - best.words())) {
        best = selection;
      }
    }
    return best;
  }
}
