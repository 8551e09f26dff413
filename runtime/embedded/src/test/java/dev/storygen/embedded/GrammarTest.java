package dev.storygen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.embedded.Grammar.Plot;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private final Grammar grammar = Grammar.load();

  @Test
  void everyPlotHasEveryBeatAndTellsItAtAnyLength() {
    grammar
        .plots()
        .forEach(
            (name, plot) -> {
              for (Beat beat : Beat.values()) {
                assertThat(plot.beats().linesOf(beat)).as(name).anyMatch(line -> line.level() == 0);
                assertThat(plot.shortBeats().linesOf(beat)).as(name).isNotEmpty();
              }
            });
  }

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
  void everyAlternativeIsWholeSentences() {
    allLines()
        .filter(line -> line.level() > 0 && line.conditions().isEmpty())
        .flatMap(line -> line.template().allExpansions().stream())
        .forEach(text -> assertThat(text).matches("(?s)[\"{\\p{Lu}].*[.!?}]\"?"));
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

  @Test
  void everyKindOfPersonHasAPlot() {
    grammar
        .lexicon()
        .roles()
        .keySet()
        .forEach(
            kind ->
                assertThat(grammar.plots().values()).anyMatch(plot -> plot.roles().contains(kind)));
  }

  @Test
  void aBrokenLineIsNamed() {
    assertThatThrownBy(() -> parse("beats:\n  hook:\n    - 0| Fine.\n    - 0| I [left|stayed."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The story grammar is broken in plots/x.yaml: hook line 2:"
                + " '[' without its ']' at character 3 of: I [left|stayed.");
  }

  @Test
  void aLineWithoutALevelIsNamed() {
    assertThatThrownBy(() -> parse("beats:\n  twist:\n    - I left."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The story grammar is broken in plots/x.yaml: twist line 1:"
                + " expected 'LEVEL CONDITIONS| Text.', as '2 !outcome| I left.', but found: I left.");
  }

  @Test
  void anUnknownBeatIsNamed() {
    assertThatThrownBy(() -> parse("beats:\n  ending:\n    - 0| I left."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The story grammar is broken in plots/x.yaml: ")
        .hasMessageContaining("\"ending\"");
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
                    new BriefBuilder().build(), plot, "neutral", grammar.lexicon(), new Random(1))
                .keySet());
    known.addAll(own);
    beatLines.allLines().forEach(line -> assertThat(known).containsAll(line.template().slots()));
  }

  private Stream<TemplateLine> allLines() {
    return Stream.concat(
        grammar.plots().values().stream()
            .flatMap(plot -> Stream.concat(plot.beats().allLines(), plot.shortBeats().allLines())),
        Stream.concat(
            grammar.tones().values().stream().flatMap(tone -> tone.beats().allLines()),
            grammar.subplots().stream().flatMap(subplot -> subplot.beats().allLines())));
  }

  private static Plot parse(String yaml) {
    return Grammar.parse(
        "plots/x.yaml", yaml.getBytes(StandardCharsets.UTF_8), new TypeReference<Plot>() {});
  }
}
