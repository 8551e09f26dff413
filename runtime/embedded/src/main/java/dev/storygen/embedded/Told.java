package dev.storygen.embedded;

/**
 * A line as it is told in one story.
 *
 * @param thread the second story that it belongs to; empty for the main one
 */
record Told(Beat beat, Line line, String text, String thread) {

  /** The highest level of the lines of a thread that are told together. */
  private static final int CORE = 6;

  /** Whether it is told together with other lines of its thread. */
  boolean core() {
    return !thread.isEmpty() && line.level() <= CORE;
  }

  int words() {
    return Wording.words(text);
  }
}
