package dev.storygen.report.html.story;

import dev.storygen.model.Cue;
import java.util.List;

/**
 * The script and captions of a story with their times.
 *
 * @param words of the script
 * @param cues of the captions
 * @param timingNote a sentence about the source of the word times; empty for {@code words.json}
 * @param notes a sentence per file that could not be read, or was truncated
 */
record TimedScript(List<TimedWord> words, List<Cue> cues, String timingNote, List<String> notes) {

  /** The end of the last word or cue, in seconds. */
  double end() {
    double words = this.words.stream().mapToDouble(TimedWord::end).max().orElse(0);
    return Math.max(words, cues.stream().mapToDouble(Cue::end).max().orElse(0));
  }

  /** Whether any word has times. */
  boolean hasTimes() {
    return words.stream().anyMatch(TimedWord::hasTimes);
  }
}
