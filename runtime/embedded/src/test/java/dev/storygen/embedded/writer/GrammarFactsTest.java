package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.BeatLines;
import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.grammar.Grammar.Plot;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarFactsTest {

  private final Grammar grammar = Grammar.load();

  @Test
  void everySlotOfEveryAlternativeIsFilled() {
    grammar.plots().values().forEach(plot -> check(plot.beats(), plot.bindings().keySet(), plot));
    grammar
        .plots()
        .values()
        .forEach(plot -> check(plot.shortBeats(), plot.bindings().keySet(), plot));
    Plot any = grammar.plots().get("letters");
    grammar.tones().values().forEach(tone -> check(tone.beats(), Set.of(), any));
    check(grammar.shared().before(), FIELDS, any);
    check(grammar.shared().after(), FIELDS, any);
    check(grammar.shortShared().before(), FIELDS, any);
    check(grammar.shortShared().after(), FIELDS, any);
    grammar
        .subplots()
        .forEach(
            subplot ->
                check(
                    subplot.beats(),
                    subplot.bindings() == null ? Set.of() : subplot.bindings().keySet(),
                    any));
  }

  @Test
  void everyRoleAndKindThatAPlotNamesIsKnown() {
    grammar
        .plots()
        .forEach(
            (name, plot) -> {
              assertThat(grammar.lexicon().roles())
                  .as(name)
                  .containsKeys(plot.roles().toArray(new String[0]));
              for (String other : plot.otherCharacters()) {
                String kind = OtherCharacter.of(other, grammar.lexicon()).orElseThrow().kind();
                assertThat(plot.roles()).as("%s of %s", other, name).contains(kind);
              }
            });
  }

  private static final Set<String> FIELDS =
      Set.of(
          "theme",
          "outcome",
          "emotionalCore",
          "powerDynamic",
          "twistType",
          "characterArc",
          "targetMoral",
          "timeline",
          "span",
          "brands",
          "elsewhere",
          "otherSays");

  private void check(BeatLines beatLines, Set<String> own, Plot plot) {
    Set<String> known =
        new HashSet<>(
            BriefFacts.of(
                    new IdeaBuilder().idea(), plot, "neutral", grammar.lexicon(), new Random(1))
                .keySet());
    known.addAll(own);
    beatLines.allLines().forEach(line -> assertThat(known).containsAll(line.template().slots()));
  }
}
