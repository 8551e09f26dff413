package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.ideas.IdeaGrammar;
import dev.storygen.embedded.ideas.IdeaGrammar.PlotIdea;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.UsageMeter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotSelectorTest {

  private final GrammarWriter writer = new GrammarWriter();
  private final Grammar grammar = Grammar.load();
  private final IdeaGrammar ideaGrammar = IdeaGrammar.load();

  @ParameterizedTest
  @ValueSource(strings = {"moving to Berlin", "first snow", "learning to swim", "the sea"})
  void aProposedIdeaSelectsItsOwnPlot(String about) {
    int selected = 0;
    for (StoryIdea idea : ideas(about, 17)) {
      PlotIdea plotIdea =
          ideaGrammar.plots().values().stream()
              .filter(each -> each.outcome().equals(idea.text(BriefKey.OUTCOME)))
              .findFirst()
              .orElseThrow();
      String plot =
          ideaGrammar.plots().entrySet().stream()
              .filter(each -> each.getValue() == plotIdea)
              .findFirst()
              .orElseThrow()
              .getKey();
      if (PlotSelector.select(idea, grammar, new Random(1)) == grammar.plots().get(plot)) {
        selected++;
      }
    }
    assertThat(selected).isEqualTo(17);
  }

  private List<StoryIdea> ideas(String about, int count) {
    return writer.ideas(new IdeaRequest(about, count, "", ""), UsageMeter.none());
  }
}
