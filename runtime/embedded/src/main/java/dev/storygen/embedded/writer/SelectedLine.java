package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Beat;
import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.embedded.grammar.TemplateLine;

/**
 * A line whose conditions hold in a story, with its text.
 *
 * @param subplot the second story that it belongs to; empty for the main one
 */
record SelectedLine(Beat beat, TemplateLine line, String text, String subplot) {

  /** The highest level of the lines of a subplot that are used together. */
  private static final int MAX_CORE_LEVEL = 6;

  /** Whether it is used together with other lines of its subplot. */
  boolean isCore() {
    return !subplot.isEmpty() && line.level() <= MAX_CORE_LEVEL;
  }

  int words() {
    return EnglishText.countWords(text);
  }
}
