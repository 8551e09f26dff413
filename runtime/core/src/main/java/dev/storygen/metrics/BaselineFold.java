package dev.storygen.metrics;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.BaselineEntry.Key;
import dev.storygen.model.CheckOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Computes which stories the last {@code verify} left out, and which entries of its baseline are
 * obsolete: those that it decided on and that no violation needs.
 */
public final class BaselineFold implements EventHandler {

  private record Made(String story, String check) {}

  private final Set<String> stories = new HashSet<>();
  private final Map<String, Set<String>> checks = new HashMap<>();
  private final Set<String> allChecks = new HashSet<>();
  private final Map<Made, CheckOutcome> outcomes = new LinkedHashMap<>();
  private boolean verifying;
  private BaselineRead baseline;
  private StoriesSelected selection;

  @Override
  public void on(RunStarted run) {
    if (!run.resumed()) {
      stories.clear();
      checks.clear();
      allChecks.clear();
      outcomes.clear();
      baseline = null;
      selection = null;
    }
    verifying = run.goal().equals("verify");
    if (verifying) {
      stories.addAll(run.stories());
    }
  }

  @Override
  public void on(BaselineRead read) {
    baseline = read;
  }

  @Override
  public void on(StoriesSelected selected) {
    selection = selected;
  }

  @Override
  public void on(StoryStarted story) {
    if (verifying) {
      checks.put(story.story(), Set.copyOf(story.steps()));
      allChecks.addAll(story.steps());
    }
  }

  @Override
  public void on(CheckDone check) {
    outcomes.put(new Made(check.story(), check.outcome().check()), check.outcome());
  }

  /** The stories that were judged and left out; null if all were judged. */
  StorySelectionRecord selection() {
    return selection == null || selection.leftOut().isEmpty() && selection.changedSince() == null
        ? null
        : new StorySelectionRecord(
            selection.changedSince(), selection.base(), stories.size(), selection.leftOut());
  }

  /** What the last run made of its baseline; null without one. */
  BaselineUse use() {
    if (baseline == null) {
      return null;
    }
    Set<Key> used = used(outcome -> true);
    List<BaselineUse.Obsolete> obsolete =
        judgedEntries().stream()
            .filter(entry -> !used.contains(entry))
            .map(entry -> new BaselineUse.Obsolete(entry.story(), entry.check(), reason(entry)))
            .toList();
    return new BaselineUse(baseline.file(), baseline.entries().size(), obsolete);
  }

  /**
   * The entries that a run decided on: their story and check were judged, or their story is gone.
   */
  public static List<Key> judged(Iterable<Event> events) {
    BaselineFold fold = new BaselineFold();
    events.forEach(fold);
    return fold.judgedEntries();
  }

  private List<Key> judgedEntries() {
    if (baseline == null) {
      return List.of();
    }
    Set<Key> usedByOwn =
        used(outcome -> outcome.story().equals(outcome.baseline().entry().story()));
    Set<String> unmeasured = new HashSet<>();
    outcomes.values().stream()
        .filter(CheckOutcome::unmeasured)
        .forEach(outcome -> unmeasured.add(outcome.check()));
    return baseline.entries().stream()
        .filter(entry -> usedByOwn.contains(entry) || isJudged(entry, unmeasured))
        .toList();
  }

  /** The entries that a violation was compared with. */
  private Set<Key> used(Predicate<CheckOutcome> by) {
    return outcomes.values().stream()
        .filter(outcome -> outcome.baseline() != null && outcome.baseline().entry() != null)
        .filter(by)
        .map(outcome -> outcome.baseline().entry())
        .collect(Collectors.toSet());
  }

  /**
   * @param unmeasured checks that could not measure somewhere: what a story that is gone had there
   *     is unknown
   */
  private boolean isJudged(Key entry, Set<String> unmeasured) {
    if (stories.contains(entry.story())) {
      CheckOutcome outcome = outcomes.get(new Made(entry.story(), entry.check()));
      return checks.getOrDefault(entry.story(), Set.of()).contains(entry.check())
          && (outcome == null || !outcome.unmeasured());
    }
    return selection() == null
        && allChecks.contains(entry.check())
        && !unmeasured.contains(entry.check());
  }

  private String reason(Key entry) {
    CheckOutcome outcome = outcomes.get(new Made(entry.story(), entry.check()));
    if (outcome == null) {
      return stories.contains(entry.story())
          ? "it does not apply any more"
          : "there is no such story";
    }
    return outcome.passed() ? "it passes now" : "another entry has what is violated";
  }
}
