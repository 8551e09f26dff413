package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.Beat;
import dev.storygen.embedded.grammar.TemplateLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphLayoutTest {

  @Test
  void beatsAreInOrder() {
    TemplateLine line = TemplateLine.parse("0| Text.");
    List<SelectedLine> lines =
        List.of(
            new SelectedLine(Beat.PAYOFF, line, "Five.", ""),
            new SelectedLine(Beat.HOOK, line, "One.", ""),
            new SelectedLine(Beat.TWIST, line, "Four.", ""),
            new SelectedLine(Beat.SETUP, line, "Two with Ann.", ""),
            new SelectedLine(Beat.TENSION, line, "Ann again.", ""));

    assertThat(ParagraphLayout.format(lines, "Ann"))
        .isEqualTo("One.\n\nTwo with my friend Ann.\n\nAnn again.\n\nFour.\n\nFive.");
  }
}
