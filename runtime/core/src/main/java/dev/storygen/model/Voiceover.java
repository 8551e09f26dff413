package dev.storygen.model;

import java.nio.file.Path;
import java.util.List;

/**
 * The narration as audio.
 *
 * @param file where it is
 * @param duration decoded seconds
 * @param words one per word of {@link Narration#words()}, in order; empty where the voice gives no
 *     timings
 */
public record Voiceover(Path file, double duration, List<Word> words) {

  public Voiceover {
    words = List.copyOf(words);
  }

  /** Whether the voice itself said when each word is heard. */
  public boolean timed() {
    return !words.isEmpty();
  }
}
