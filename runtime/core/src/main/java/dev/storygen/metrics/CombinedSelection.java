package dev.storygen.metrics;

import dev.storygen.metrics.MetricsAggregator.Module;
import dev.storygen.model.CheckOutcome;
import java.util.List;
import java.util.stream.Stream;

/** The stories that {@code verify} left out in several modules, as one selection. */
final class CombinedSelection {

  private CombinedSelection() {}

  /**
   * The selection of modules; a module that judged all its stories counts with them.
   *
   * @return with a revision if that and the commit are the same in all modules; null if no module
   *     left any story out
   */
  static StorySelectionRecord of(List<Module> modules) {
    List<StorySelectionRecord> all =
        modules.stream().map(module -> module.metrics().selection()).toList();
    StorySelectionRecord first =
        all.stream().filter(selection -> selection != null).findFirst().orElse(null);
    if (first == null) {
      return null;
    }
    boolean same = all.stream().allMatch(other -> isAlike(first, other));
    return new StorySelectionRecord(
        same ? first.changedSince() : null,
        same ? first.base() : null,
        modules.stream().mapToInt(CombinedSelection::judged).sum(),
        modules.stream().flatMap(CombinedSelection::leftOut).toList());
  }

  private static boolean isAlike(StorySelectionRecord first, StorySelectionRecord other) {
    return other != null
        && first.changedSince() != null
        && first.changedSince().equals(other.changedSince())
        && first.base().equals(other.base());
  }

  private static int judged(Module module) {
    StorySelectionRecord selection = module.metrics().selection();
    return selection != null
        ? selection.judged()
        : (int) module.metrics().checks().stream().map(CheckOutcome::story).distinct().count();
  }

  private static Stream<String> leftOut(Module module) {
    StorySelectionRecord selection = module.metrics().selection();
    return selection == null ? Stream.empty() : selection.leftOut().stream().map(module::qualified);
  }
}
