package dev.storygen.embedded.aligner;

import dev.storygen.embedded.voice.SpeakableText;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a narration in the recogniser's spelling, with the times of those that were
 * recognised.
 */
final class Transcript {

  /** Maximum duration of a word in seconds; {@link #MAX_LETTER_SECONDS} is added per letter. */
  private static final double MAX_WORD_SECONDS = 0.5;

  private static final double MAX_LETTER_SECONDS = 0.12;

  private record Spelling(int word, String text) {}

  private final List<String> words;
  private final List<Spelling> spellings = new ArrayList<>();
  private final RecognisedWord[] recognised;

  Transcript(List<String> words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      String spelled = SpeakableText.spelled(words.get(i)).toLowerCase(Locale.ROOT);
      for (String spelling : spelled.replaceAll("[^a-z0-9' ]", "").split(" ")) {
        if (!spelling.isEmpty()) {
          spellings.add(new Spelling(i, spelling));
        }
      }
    }
    recognised = new RecognisedWord[spellings.size()];
  }

  int size() {
    return spellings.size();
  }

  boolean isRecognised(int index) {
    return recognised[index] != null;
  }

  double start(int index) {
    return recognised[index].start();
  }

  double end(int index) {
    return recognised[index].end();
  }

  Set<String> vocabulary() {
    return new HashSet<>(spellings(0, spellings.size()));
  }

  List<String> spellings(int from, int to) {
    return spellings.subList(from, to).stream().map(Spelling::text).toList();
  }

  /**
   * Matches recognised words with a part of the transcript and stores their times.
   *
   * @param from first spelling
   * @param to spelling after the last
   * @return index of the last spelling that was matched; -1 if none was
   */
  int match(List<RecognisedWord> candidates, int from, int to) {
    int[] matches =
        LocalAlignment.of(
            spellings(from, to), candidates.stream().map(RecognisedWord::word).toList());
    int last = -1;
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] >= 0
          && recognised[from + i] == null
          && isPlausible(candidates.get(matches[i]))) {
        recognised[from + i] = candidates.get(matches[i]);
        last = from + i;
      }
    }
    return last;
  }

  /** Music is recognised as a single long word. */
  private static boolean isPlausible(RecognisedWord word) {
    return word.end() - word.start() < MAX_WORD_SECONDS + MAX_LETTER_SECONDS * word.word().length();
  }

  /** The words of which all spellings were recognised, in order and without overlap. */
  List<Word> words() {
    List<Word> timed = new ArrayList<>();
    double time = 0;
    for (int first = 0; first < spellings.size(); ) {
      int end = first;
      boolean whole = true;
      while (end < spellings.size() && spellings.get(end).word() == spellings.get(first).word()) {
        whole &= recognised[end++] != null;
      }
      if (whole && recognised[end - 1].end() > Math.max(time, recognised[first].start())) {
        double start = Math.max(time, recognised[first].start());
        time = recognised[end - 1].end();
        timed.add(new Word(words.get(spellings.get(first).word()), start, time, true));
      }
      first = end;
    }
    return timed;
  }
}
