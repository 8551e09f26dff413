package dev.storygen.speech;

import dev.storygen.media.Envelope;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of one pause of a recording.
 *
 * @param from seconds; what is between it and {@code to} is removed
 * @param to seconds
 * @param silence seconds to insert in its place
 */
record PauseEdit(double from, double to, double silence) {

  /** A separator such as {@code ***} is a pause of two paragraphs. */
  private static final double SECTION = 2;

  /** Root mean square of a step that counts as quiet: -45 dBFS, as the ends of a recording. */
  private static final double QUIET = Math.pow(10, -45 / 20.0);

  /** A step of this times the level of the quietest one is quiet, in a recording with noise. */
  private static final double ABOVE_NOISE = 2;

  /**
   * The edits that make the pauses between paragraphs as long as wanted. A pause is where the
   * recording is quiet, since the times of an aligner may be a little off; half of it stays on each
   * side.
   *
   * @param words a time for every word of the narration
   * @param levels of the recording
   * @param pause seconds between paragraphs
   */
  static List<PauseEdit> of(Narration narration, List<Word> words, Envelope levels, double pause) {
    List<PauseEdit> edits = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : narration.sentences()) {
      next += sentence.words().size();
      if (sentence.endsParagraph() && next < words.size()) {
        TimeSpan quiet = quiet(levels, middle(words.get(next - 1)), middle(words.get(next)));
        edits.add(of(quiet, sentence.end() == End.SECTION ? SECTION * pause : pause));
      }
    }
    return edits;
  }

  private static PauseEdit of(TimeSpan quiet, double pause) {
    double kept = Math.min(quiet.duration(), pause);
    return new PauseEdit(
        quiet.start() + kept / 2, quiet.end() - kept / 2, Math.max(0, pause - quiet.duration()));
  }

  private static double middle(Word word) {
    return (word.start() + word.end()) / 2;
  }

  /** The longest quiet stretch between two times; the quietest step if there is none. */
  private static TimeSpan quiet(Envelope levels, double from, double to) {
    int first = Math.min(levels.length() - 1, (int) (from / Envelope.STEP));
    int end = Math.min(levels.length(), Math.max(first + 1, (int) Math.ceil(to / Envelope.STEP)));
    double lowest = Double.MAX_VALUE;
    for (int i = first; i < end; i++) {
      lowest = Math.min(lowest, levels.levels()[i]);
    }
    double limit = Math.max(QUIET, ABOVE_NOISE * lowest);
    int start = first;
    TimeSpan longest = new TimeSpan(from, from);
    for (int i = first; i <= end; i++) {
      if (i == end || levels.levels()[i] > limit) {
        TimeSpan run = new TimeSpan(start * Envelope.STEP, i * Envelope.STEP);
        longest = run.duration() > longest.duration() ? run : longest;
        start = i + 1;
      }
    }
    return longest;
  }
}
