package dev.storygen.check.subtitle;

import dev.storygen.check.StoryFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.speech.ComparableWords;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Tells the end of the speech from music after it: where the captions end with the last words of
 * the script, what is heard afterwards is no speech.
 */
final class ClosingWords {

  /** Fewer words than this are the end of many sentences. */
  private static final int WORDS = 3;

  private ClosingWords() {}

  /** What is heard as speech, up to the last cue where that shows the last words. */
  static TimeSpans spoken(StoryFacts facts, HeardSpeech heard, List<Cue> cues) throws IOException {
    double end = cues.stream().mapToDouble(Cue::end).max().orElse(0);
    TimeSpans upToLastCue = heard.spans().within(0, end);
    return !upToLastCue.isEmpty() && endsWithScript(facts, cues) ? upToLastCue : heard.spans();
  }

  private static boolean endsWithScript(StoryFacts facts, List<Cue> cues) throws IOException {
    if (!facts.has(Artefact.SCRIPT)) {
      return false;
    }
    try {
      List<String> script = ShownScript.words(facts);
      int count = Math.min(WORDS, script.size());
      return last(cues, count).equals(script.subList(script.size() - count, script.size()));
    } catch (UnreadableMediaException e) {
      return false; // another check reports the script
    }
  }

  /** The last words of the captions. */
  private static List<String> last(List<Cue> cues, int count) {
    Deque<String> last = new ArrayDeque<>();
    List<Cue> byTime = cues.stream().sorted(Comparator.comparingDouble(Cue::start)).toList();
    for (int i = byTime.size() - 1; i >= 0 && last.size() < count; i--) {
      List<String> words = ComparableWords.of(byTime.get(i).text());
      for (int j = words.size() - 1; j >= 0 && last.size() < count; j--) {
        last.addFirst(words.get(j));
      }
    }
    return List.copyOf(last);
  }
}
