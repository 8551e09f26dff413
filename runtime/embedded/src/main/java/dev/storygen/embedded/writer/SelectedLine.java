package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Beat;
import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.embedded.grammar.TemplateLine;

/**
 * A line whose conditions hold in a story, with its expanded text.
 *
 * @param subplot name of its subplot; empty for the main plot
 */
record SelectedLine(Beat beat, TemplateLine line, String text, String subplot) {

  /** The highest level of the lines of a subplot that are used together. */
  private static final int MAX_CORE_LEVEL = 6;

  /** Whether it is used only together with the other core lines of its subplot. */
  boolean isCore() {
    return !subplot.isEmpty() && line.level() <= MAX_CORE_LEVEL;
  }

  int words() {
    return EnglishText.countWords(text);
  }
}
