package dev.storygen.report.html.story;

import dev.storygen.model.Cue;
import java.util.List;

/**
 * What of a story is told, read and shown, and when.
 *
 * @param words of the script
 * @param cues of the captions
 * @param timing where the words' times come from, as a sentence; empty for measured ones
 * @param notes what could not be read, a sentence each
 */
record TimedScript(List<TimedWord> words, List<Cue> cues, String timing, List<String> notes) {

  /** Seconds to the last word or cue. */
  double end() {
    double words = this.words.stream().mapToDouble(TimedWord::end).max().orElse(0);
    return Math.max(words, cues.stream().mapToDouble(Cue::end).max().orElse(0));
  }

  /** Whether it is known of any word when it is heard. */
  boolean timed() {
    return words.stream().anyMatch(TimedWord::known);
  }
}
