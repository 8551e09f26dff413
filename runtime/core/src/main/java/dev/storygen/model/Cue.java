package dev.storygen.model;

import java.util.List;

/**
 * One caption on the screen.
 *
 * @param start seconds from the start, not negative
 * @param end seconds from the start
 * @param text what is shown, lines split by {@code \n}
 * @param words the same text word by word with times, for highlighting; empty for a cue read from a
 *     file
 */
public record Cue(double start, double end, String text, List<Word> words) {

  public Cue {
    words = List.copyOf(words);
  }

  /** A cue without word times. */
  public static Cue of(double start, double end, String text) {
    return new Cue(start, end, text, List.of());
  }

  /** Seconds on the screen. */
  public double duration() {
    return end - start;
  }
}
