package dev.storygen.check;

import dev.storygen.cache.ContentIndex;
import dev.storygen.model.Artefact;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.StoryArtefacts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the outcomes of a story with the baseline.
 *
 * @param baseline null for none
 */
record StoryBaseline(Baseline baseline, FileContents contents) {

  static StoryBaseline none() {
    return new StoryBaseline(null, new FileContents(ContentIndex.off()));
  }

  boolean isNone() {
    return baseline == null;
  }

  /** With a baseline. */
  static StoryBaseline of(GateBaseline settings, MovedContent.Listing listing, ContentIndex index) {
    FileContents contents = new FileContents(index);
    MovedContent moved = new MovedContent(settings.stories(), listing, contents);
    return new StoryBaseline(new Baseline(settings, moved), contents);
  }

  /**
   * The outcome as the baseline has it. What could not be measured for a fault that is accepted has
   * the match of that.
   *
   * @param accepted what is accepted of the story so far, by check; changed
   */
  CheckOutcome judge(
      CheckOutcome outcome,
      ConfiguredCheck check,
      StoryArtefacts artefacts,
      Map<String, BaselineMatch> accepted) {
    if (outcome.reportedElsewhere() && accepted.containsKey(outcome.reportedBy())) {
      return outcome.withBaseline(accepted.get(outcome.reportedBy()), "");
    }
    CheckOutcome judged = judge(outcome, check, artefacts);
    if (judged.accepted()) {
      accepted.put(judged.check(), judged.baseline());
    }
    return judged;
  }

  private CheckOutcome judge(
      CheckOutcome outcome, ConfiguredCheck check, StoryArtefacts artefacts) {
    return baseline == null ? outcome : baseline.judge(outcome, () -> content(check, artefacts));
  }

  /**
   * What a check judged: its files or, where one of them is missing, which one and all files of the
   * story, by which the story is found under another name.
   */
  private Map<String, String> content(ConfiguredCheck check, StoryArtefacts artefacts) {
    Set<Artefact> judged = EnumSet.copyOf(check.artefacts());
    check.facts().forEach(fact -> judged.add(fact.artefact()));
    List<Artefact> missing =
        check.artefacts().stream().filter(it -> artefacts.file(it).isEmpty()).toList();
    Map<String, String> content = new HashMap<>();
    for (Artefact artefact : artefacts.files().keySet()) {
      if (!missing.isEmpty() || judged.contains(artefact)) {
        content.put(artefact.label(), contents.of(artefacts, artefact));
      }
    }
    missing.stream()
        .limit(1)
        .forEach(artefact -> content.put(artefact.label(), BaselineEntry.MISSING));
    return content;
  }
}
