package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.KeywordMatcher;
import dev.storygen.model.StoryIdea;
import java.util.List;
import java.util.Random;

/** Selects the plot of a story. */
final class PlotSelector {

  private PlotSelector() {}

  /**
   * Selects the plot with the highest keyword score among those that allow the other character; at
   * random if several have the same score.
   */
  static Plot select(StoryIdea idea, Grammar grammar, Random random) {
    String kind =
        OtherCharacter.of(idea, grammar.lexicon())
            .map(OtherCharacter::kind)
            .filter(each -> !each.isEmpty())
            .orElse("");
    List<Plot> allowed =
        grammar.plots().values().stream()
            .filter(plot -> kind.isEmpty() || plot.roles().contains(kind))
            .toList();
    int best =
        allowed.stream().mapToInt(plot -> KeywordMatcher.score(plot, idea)).max().orElseThrow();
    List<Plot> candidates =
        allowed.stream().filter(plot -> KeywordMatcher.score(plot, idea) == best).toList();
    return candidates.get(random.nextInt(candidates.size()));
  }
}
