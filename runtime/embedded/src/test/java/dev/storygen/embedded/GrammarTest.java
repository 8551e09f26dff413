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
                assertThat(plot.beats().of(beat)).as(name).anyMatch(line -> line.level() == 0);
                assertThat(plot.brief().of(beat)).as(name).isNotEmpty();
              }
            });
  }

  @Test
  void everySlotOfEveryAlternativeIsFilled() {
    grammar.plots().values().forEach(plot -> check(plot.beats(), plot.let().keySet(), plot));
    grammar.plots().values().forEach(plot -> check(plot.brief(), plot.let().keySet(), plot));
    Plot any = grammar.plots().get("letters");
    grammar.tones().values().forEach(tone -> check(tone.beats(), Set.of(), any));
    check(grammar.frame().before(), FIELDS, any);
    check(grammar.frame().after(), FIELDS, any);
    check(grammar.brief().before(), FIELDS, any);
    check(grammar.brief().after(), FIELDS, any);
    grammar
        .threads()
        .forEach(
            thread ->
                check(
                    thread.beats(), thread.let() == null ? Set.of() : thread.let().keySet(), any));
  }

  @Test
  void everyAlternativeIsWholeSentences() {
    allLines()
        .filter(line -> line.level() > 0 && line.conditions().isEmpty())
        .flatMap(line -> line.template().all().stream())
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
              for (String other : plot.others()) {
                String kind = Person.of(other, grammar.lexicon()).orElseThrow().kind();
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

  private void check(Telling telling, Set<String> own, Plot plot) {
    Set<String> known =
        new HashSet<>(
            Facts.of(new Brief().build(), plot, "neutral", grammar.lexicon(), new Random(1))
                .keySet());
    known.addAll(own);
    telling.lines().forEach(line -> assertThat(known).containsAll(line.template().slots()));
  }

  private Stream<Line> allLines() {
    return Stream.concat(
        grammar.plots().values().stream()
            .flatMap(plot -> Stream.concat(plot.beats().lines(), plot.brief().lines())),
        Stream.concat(
            grammar.tones().values().stream().flatMap(tone -> tone.beats().lines()),
            grammar.threads().stream().flatMap(thread -> thread.beats().lines())));
  }

  private static Plot parse(String yaml) {
    return Grammar.parse(
        "plots/x.yaml", yaml.getBytes(StandardCharsets.UTF_8), new TypeReference<Plot>() {});
  }
}
