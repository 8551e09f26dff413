package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleMarkdownTest {

  @Test
  void headingsAreUnderlined() {
    assertThat(ConsoleMarkdown.lines("# loudness\n\nLoud `enough`.\n\n## What it **says**\n"))
        .containsExactly(
            "loudness", "========", "", "Loud enough.", "", "What it says", "------------");
  }

  @Test
  void tablesAreAlignedAndLoseTheirRule() {
    assertThat(
            ConsoleMarkdown.lines(
                """
                | limit | default |
                |---|:-:|
                | `minimum` | a \\| b |
                | x | |
                After.
                """))
        .containsExactly("  limit    default", "  minimum  a | b", "  x", "After.");
  }

  @Test
  void aTableAtTheEndIsPrinted() {
    assertThat(ConsoleMarkdown.lines("| a | b |\n|---|---|")).containsExactly("  a  b");
  }

  @Test
  void codeIsIndentedAndKept() {
    assertThat(ConsoleMarkdown.lines("```xml\n# <a>`x`</a>\n\n| b |\n```\nend"))
        .containsExactly("    # <a>`x`</a>", "", "    | b |", "end");
  }

  @Test
  void linksAreTheirTexts() {
    assertThat(ConsoleMarkdown.lines("See [true-peak](true-peak.md) and [a] (b), |x| too."))
        .containsExactly("See true-peak and [a] (b), |x| too.");
  }

  @Test
  void oddPagesArePrintedToo() {
    assertThat(ConsoleMarkdown.lines("")).isEmpty();
    assertThat(ConsoleMarkdown.lines("```\nopen")).containsExactly("    open");
    assertThat(ConsoleMarkdown.lines("|\n||\n#")).isNotNull();
    assertThat(ConsoleMarkdown.lines("[".repeat(100_000))).hasSize(1);
  }
}
