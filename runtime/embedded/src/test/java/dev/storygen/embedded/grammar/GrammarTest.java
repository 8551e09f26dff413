package dev.storygen.embedded.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.embedded.grammar.Grammar.Plot;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private final Grammar grammar = Grammar.load();

  @Test
  void everyPlotHasLinesForEveryBeatAtAnyLength() {
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
  void everyAlternativeConsistsOfCompleteSentences() {
    allLines()
        .filter(line -> line.level() > 0 && line.conditions().isEmpty())
        .flatMap(line -> line.template().allExpansions().stream())
        .forEach(text -> assertThat(text).matches("(?s)[\"{\\p{Lu}].*[.!?}]\"?"));
  }

  @Test
  void everyKindOfRoleHasAPlot() {
    grammar
        .lexicon()
        .roles()
        .keySet()
        .forEach(
            kind ->
                assertThat(grammar.plots().values()).anyMatch(plot -> plot.roles().contains(kind)));
  }

  @Test
  void anInvalidLineIsReportedWithItsNumber() {
    assertThatThrownBy(() -> parse("beats:\n  hook:\n    - 0| Fine.\n    - 0| I [left|stayed."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The story grammar is invalid in plots/x.yaml: hook line 2:"
                + " '[' without ']' at character 3 of: I [left|stayed.");
  }

  @Test
  void aLineWithoutALevelIsReported() {
    assertThatThrownBy(() -> parse("beats:\n  twist:\n    - I left."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The story grammar is invalid in plots/x.yaml: twist line 1:"
                + " expected 'LEVEL CONDITIONS| Text.', for example '2 !outcome| I left.', but found: I left.");
  }

  @Test
  void anUnknownBeatIsReported() {
    assertThatThrownBy(() -> parse("beats:\n  ending:\n    - 0| I left."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The story grammar is invalid in plots/x.yaml: ")
        .hasMessageContaining("\"ending\"");
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
